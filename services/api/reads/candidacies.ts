import { type CandidacyItem, CandidacyList, CandidacyQuery, type Phase } from '../../../contracts/http/candidacies.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { toDecimal } from '../edge/points.ts'
import { page } from './page.ts'
import { present } from './present.ts'
import { readRoute } from './read.ts'
import { all, equals, under, visible } from './where.ts'

type Classification = NonNullable<CandidacyItem['selfAssessment']>['classification']
type Row = {
  readonly id: string
  readonly season: string
  readonly year: number
  readonly model: string
  readonly organisation: string
  readonly committee: string
  readonly framework: string
  readonly framework_sha256: string
  readonly attempt: number
  readonly submission: number
  readonly aim: CandidacyItem['aim']
  readonly phase: Phase
  readonly registered_on: string
  readonly returned_on: string | null
  readonly returned_until: string
  readonly withdrawn_on: string | null
  readonly merged_on: string | null
  readonly merged_into: string
  readonly merged_with: string
  readonly self_total: number | null
  readonly self_maximum: number
  readonly self_classification: Classification
  readonly appraised_total: number | null
  readonly appraised_maximum: number
  readonly appraised_classification: Classification
  readonly conclusion: NonNullable<CandidacyItem['appraisal']>['conclusion']
  readonly rating_to_review: 0 | 1
  readonly revoked_on: string | null
  readonly revoked_in: string
  readonly recovered_on: string | null
  /** JSON */
  readonly revoked_by: string | null
  /** JSON */
  readonly outcomes: string
  readonly late: string
  readonly revision: number
  readonly position: string
}

const from = `(
  SELECT *, (SELECT json_group_array(json_object('step', step, 'due', due, 'on', accepted_on) ORDER BY revision)
    FROM candidacy_late WHERE candidacy = c.id) late,
    (SELECT json_object('documentId', d.id, 'number', d.number, 'symbol', d.symbol, 'date', coalesce(d.signed_on, d.date))
      FROM documents d WHERE d.source_id = c.revoked_in AND d.type = 'revocation') revoked_by
  FROM candidacies c)`

export const candidacyList = readRoute({
  method: 'GET',
  path: '/v1/candidacies',
  tag: 'Đăng ký',
  summary: 'Các lượt đăng ký',
  query: CandidacyQuery,
  response: CandidacyList,
  roles: roleCodes,
  read(models, _, query, viewer) {
    const where = all(
      visible('organisation', viewer),
      under('organisation', query.organisation, viewer.today),
      equals('year', query.year),
      equals('phase', query.state),
    )
    const found = page<Row>(models, { from, where, order: ['created'] }, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

function itemOf(row: Row): CandidacyItem {
  return {
    id: row.id,
    seasonId: row.season,
    year: row.year,
    model: row.model,
    organisationId: row.organisation,
    committeeId: row.committee,
    framework: { id: row.framework, sha256: row.framework_sha256 },
    attempt: row.attempt,
    submission: row.submission,
    aim: row.aim,
    state: row.phase,
    registeredOn: row.registered_on,
    ...(row.returned_on === null ? {} : { returned: { on: row.returned_on, until: row.returned_until } }),
    ...present({ withdrawnOn: row.withdrawn_on }),
    ...(row.merged_on === null
      ? {}
      : { merged: { on: row.merged_on, into: row.merged_into, organisationId: row.merged_with } }),
    late: JSON.parse(row.late) as CandidacyItem['late'],
    ...(row.self_total === null
      ? {}
      : { selfAssessment: resultOf(row.self_total, row.self_maximum, row.self_classification) }),
    ...(row.appraised_total === null ? {} : { appraisal: appraisalOf(row, row.appraised_total) }),
    outcomes: JSON.parse(row.outcomes) as CandidacyItem['outcomes'],
    ...(row.revoked_on === null ? {} : { revoked: revokedOf(row, row.revoked_on) }),
    ...(row.rating_to_review === 1 ? { ratingToReview: true as const } : {}),
    revision: row.revision,
    position: row.position,
  }
}

type Revoking = { documentId: string; number: number | null; symbol: string; date: string }

function revokedOf(row: Row, on: string): NonNullable<CandidacyItem['revoked']> {
  const { number = null, ...paper } = JSON.parse(row.revoked_by ?? '{}') as Partial<Revoking>
  const decision = row.revoked_by === null ? null : { ...(paper as Omit<Revoking, 'number'>), ...present({ number }) }
  return { on, roundId: row.revoked_in, ...present({ decision, recoveredOn: row.recovered_on }) }
}

function appraisalOf(row: Row, total: number): NonNullable<CandidacyItem['appraisal']> {
  return { ...resultOf(total, row.appraised_maximum, row.appraised_classification), conclusion: row.conclusion }
}

function resultOf(total: number, maximum: number, classification: Classification) {
  return { total: toDecimal(total), maximum: toDecimal(maximum), classification }
}
