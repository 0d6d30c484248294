import type { Phase } from '../../../contracts/http/candidacies.ts'
import { type StandingItem, StandingList, StandingQuery } from '../../../contracts/http/standings.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import type { Rows } from '../../../projections/projection.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { toDecimal } from '../edge/points.ts'
import { page } from './page.ts'
import { present } from './present.ts'
import { readRoute } from './read.ts'
import { all, under, visible } from './where.ts'

type Classification = NonNullable<StandingItem['appraisal']>['classification']
type Row = {
  readonly candidacy: string
  readonly season: string
  readonly year: number
  readonly model: string
  readonly organisation: string
  readonly committee: string
  readonly attempt: number
  readonly submission: number
  readonly phase: Phase
  readonly rank: number | null
  readonly sheet: StandingItem['sheet']
  readonly total: number
  readonly maximum: number
  readonly required: number
  readonly distance: number
  readonly threshold_reached: 0 | 1
  readonly self_total: number
  readonly self_maximum: number
  readonly self_classification: Classification | null
  readonly appraised_total: number
  readonly appraised_maximum: number
  readonly appraised_classification: Classification | null
  readonly rating_to_review: 0 | 1
  readonly revoked_on: string | null
  readonly merged_into: string | null
}
type GroupRow = {
  readonly candidacy: string
  readonly group_id: string
  readonly required: number
  readonly self_points: number
  readonly self_maximum: number
  readonly appraised_points: number | null
  readonly appraised_maximum: number
}

/**
 * Ranked among the whole season before anything is left out. The share decides, so that 57 of 60 stands beside 95 of
 * 100; both are small integers, so their floating quotients are equal or ordered exactly as the fractions are. Who
 * withdrew, or ended in another candidacy, comes last and takes no rank from anybody.
 */
const ranked = `(
  SELECT *, iif(gone, NULL, rank() OVER by_share) AS rank,
    row_number() OVER (PARTITION BY season ORDER BY gone, share DESC, candidacy) AS place
  FROM (SELECT *, phase IN ('withdrawn', 'merged') AS gone, CASE WHEN maximum > 0 THEN total * 1.0 / maximum ELSE -1.0 END AS share
    FROM standings WHERE year = ?)
  WINDOW by_share AS (PARTITION BY season ORDER BY gone, share DESC))`

export const standingList = readRoute({
  method: 'GET',
  path: '/v1/standings',
  tag: 'Tra cứu',
  summary: 'Điểm, mức còn thiếu và thứ hạng của các lượt đăng ký trong năm',
  query: StandingQuery,
  response: StandingList,
  roles: roleCodes,
  read(models, _, query, viewer) {
    const where = all(visible('organisation', viewer), under('organisation', query.under, query.asOf ?? viewer.today))
    const ask = { from: ranked, fromValues: [query.year], where, order: ['season', 'place'] }
    const found = page<Row>(models, ask, query)
    if (isRefused(found)) return found
    const groups = groupsOf(models, found.items)
    return { ...found, items: found.items.map((row) => itemOf(row, groups.get(row.candidacy) ?? [])) }
  },
})

function groupsOf(models: Rows, rows: readonly Row[]): Map<string, GroupRow[]> {
  const ids = JSON.stringify(rows.map(({ candidacy }) => candidacy))
  const sql =
    'SELECT * FROM standing_groups WHERE candidacy IN (SELECT value FROM json_each(?)) ORDER BY candidacy, ordinal'
  return Map.groupBy(models.all<GroupRow>(sql, ids), ({ candidacy }) => candidacy)
}

function itemOf(row: Row, groups: readonly GroupRow[]): StandingItem {
  const { self_classification: self, appraised_classification: appraised } = row
  return {
    candidacyId: row.candidacy,
    seasonId: row.season,
    year: row.year,
    model: row.model,
    organisationId: row.organisation,
    committeeId: row.committee,
    attempt: row.attempt,
    submission: row.submission,
    state: row.phase,
    ...present({ revokedOn: row.revoked_on, mergedInto: row.merged_into }),
    ...(row.rating_to_review === 1 ? { ratingToReview: true as const } : {}),
    ...present({ rank: row.rank }),
    sheet: row.sheet,
    total: toDecimal(row.total),
    maximum: toDecimal(row.maximum),
    required: toDecimal(row.required),
    distance: toDecimal(row.distance),
    thresholdReached: row.threshold_reached === 1,
    ...(self === null ? {} : { selfAssessment: resultOf(row.self_total, row.self_maximum, self) }),
    ...(appraised === null ? {} : { appraisal: resultOf(row.appraised_total, row.appraised_maximum, appraised) }),
    groups: groups.map(groupOf),
  }
}

function groupOf(row: GroupRow): StandingItem['groups'][number] {
  return {
    group: row.group_id,
    required: toDecimal(row.required),
    self: { points: toDecimal(row.self_points), maximum: toDecimal(row.self_maximum) },
    ...(row.appraised_points === null
      ? {}
      : { appraised: { points: toDecimal(row.appraised_points), maximum: toDecimal(row.appraised_maximum) } }),
  }
}

function resultOf(total: number, maximum: number, classification: Classification) {
  return { total: toDecimal(total), maximum: toDecimal(maximum), classification }
}
