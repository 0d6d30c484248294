import { type BallotItem, type RoundItem, RoundList, RoundQuery } from '../../../contracts/http/rounds.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import type { Rows } from '../../../projections/projection.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { page } from './page.ts'
import { present } from './present.ts'
import { readRoute } from './read.ts'
import { all, equals, everything, under, visible } from './where.ts'

type Row = Pick<
  RoundItem,
  'id' | 'organ' | 'level' | 'act' | 'purpose' | 'state' | 'summoned' | 'revision' | 'position'
> & {
  readonly season: string
  readonly organisation: string
  readonly held_on: string
  readonly present: number | null
  /** JSON */
  readonly candidacies: string
  readonly commended: string
  readonly late: string
}
type BallotRow = Pick<BallotItem, 'id' | 'turn' | 'method' | 'state' | 'entitled'> & {
  readonly round: string
  readonly entitled_present: number
  readonly quorum_met: 0 | 1 | null
  readonly outcome_only: 0 | 1
  /** JSON */
  readonly results: string | null
  readonly outcomes: string | null
}

const from = `(
  SELECT *,
    (SELECT json_group_array(candidacy ORDER BY ordinal) FROM round_candidacies WHERE round = r.id) candidacies,
    (SELECT json_group_array(json_object('candidacyId', candidacy, 'personId', person) ORDER BY revision)
      FROM round_commended WHERE round = r.id) commended,
    (SELECT json_group_array(json_object('step', step, 'due', due, 'on', accepted_on) ORDER BY revision)
      FROM round_late WHERE round = r.id) late
  FROM rounds r)`

export const roundList = readRoute({
  method: 'GET',
  path: '/v1/rounds',
  tag: 'Hội nghị xét',
  summary: 'Các hội nghị xét và lần biểu quyết',
  query: RoundQuery,
  response: RoundList,
  roles: roleCodes,
  read(models, _, query, viewer) {
    const { candidacy } = query
    const where = all(
      visible('organisation', viewer),
      under('organisation', query.organisation, viewer.today),
      equals('season', query.season),
      equals('state', query.state),
      candidacy === undefined
        ? everything
        : { sql: 'id IN (SELECT round FROM round_candidacies WHERE candidacy = ?)', values: [candidacy] },
    )
    const found = page<Row>(models, { from, where, order: ['created'] }, query)
    if (isRefused(found)) return found
    const ballots = ballotsOf(models, found.items)
    return { ...found, items: found.items.map((row) => itemOf(row, ballots.get(row.id) ?? [])) }
  },
})

function ballotsOf(models: Rows, rows: readonly Row[]): Map<string, BallotRow[]> {
  const sql = 'SELECT * FROM ballots WHERE round IN (SELECT value FROM json_each(?)) ORDER BY round, turn'
  return Map.groupBy(models.all<BallotRow>(sql, JSON.stringify(rows.map(({ id }) => id))), ({ round }) => round)
}

function itemOf(row: Row, ballots: readonly BallotRow[]): RoundItem {
  const { id, season, organisation, organ, level, act, purpose, state, summoned, revision, position } = row
  return {
    ...{ id, seasonId: season, organisationId: organisation, organ, level, act, purpose, heldOn: row.held_on, state },
    candidacies: JSON.parse(row.candidacies) as string[],
    summoned,
    ...present({ present: row.present }),
    commended: JSON.parse(row.commended) as RoundItem['commended'],
    late: JSON.parse(row.late) as RoundItem['late'],
    ballots: ballots.map(ballotOf),
    ...{ revision, position },
  }
}

function ballotOf(row: BallotRow): BallotItem {
  const { id, turn, method, state, entitled, entitled_present, quorum_met, outcome_only, results, outcomes } = row
  return {
    ...{ id, turn, method, state, entitled, entitledPresent: entitled_present },
    ...(quorum_met === null ? {} : { quorumMet: quorum_met === 1 }),
    ...(outcome_only === 1 ? { outcomeOnly: true as const } : {}),
    ...(results === null ? {} : { results: JSON.parse(results) as NonNullable<BallotItem['results']> }),
    ...(outcomes === null ? {} : { outcomes: JSON.parse(outcomes) as NonNullable<BallotItem['outcomes']> }),
  }
}
