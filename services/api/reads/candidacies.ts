import { type CandidacyItem, CandidacyList, CandidacyQuery, type Phase } from '../../../contracts/http/candidacies.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { toDecimal } from '../edge/points.ts'
import { page } from './page.ts'
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
  readonly aim: CandidacyItem['aim']
  readonly phase: Phase
  readonly registered_on: string
  readonly self_total: number | null
  readonly self_maximum: number
  readonly self_classification: Classification
  readonly appraised_total: number | null
  readonly appraised_maximum: number
  readonly appraised_classification: Classification
  readonly conclusion: NonNullable<CandidacyItem['appraisal']>['conclusion']
  readonly outcomes: string
  readonly revision: number
  readonly position: string
}

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
      under('organisation', query.organisation),
      equals('year', query.year),
      equals('phase', query.state),
    )
    const found = page<Row>(models, { from: 'candidacies', where, order: ['created'] }, query)
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
    aim: row.aim,
    state: row.phase,
    registeredOn: row.registered_on,
    ...(row.self_total === null
      ? {}
      : { selfAssessment: resultOf(row.self_total, row.self_maximum, row.self_classification) }),
    ...(row.appraised_total === null ? {} : { appraisal: appraisalOf(row, row.appraised_total) }),
    outcomes: JSON.parse(row.outcomes) as CandidacyItem['outcomes'],
    revision: row.revision,
    position: row.position,
  }
}

function appraisalOf(row: Row, total: number): NonNullable<CandidacyItem['appraisal']> {
  return { ...resultOf(total, row.appraised_maximum, row.appraised_classification), conclusion: row.conclusion }
}

function resultOf(total: number, maximum: number, classification: Classification) {
  return { total: toDecimal(total), maximum: toDecimal(maximum), classification }
}
