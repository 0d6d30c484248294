import type { Streak } from '../../../contracts/framework/streak.ts'
import { type StreakItem, StreakList, StreakQuery } from '../../../contracts/http/streaks.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Rows } from '../../../projections/projection.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { type Judged, streakOf, type Taken } from '../../decisions/rules/streak.ts'
import { page } from './page.ts'
import { readRoute } from './read.ts'
import { all, equals, under, visible } from './where.ts'

type Row = { readonly organisation: string; readonly model: string }
type CandidacyRow = {
  readonly id: string
  readonly organisation: string
  readonly year: number
  readonly framework: string
  readonly withdrawn_on: string | null
  readonly revoked_on: string | null
  /** JSON */
  readonly outcomes: string
}
type Noted = { readonly outcome: string; readonly on: LocalDate }

/** Everybody who exists on the day and registered by then, or took the place of somebody who had. */
const candidates = `(
  WITH RECURSIVE line(organisation, model) AS (
    SELECT DISTINCT organisation, model FROM candidacies WHERE registered_on <= ?
    UNION SELECT s.successor, line.model FROM organisation_successors s JOIN line ON s.organisation = line.organisation
      WHERE s.starts_on <= ?)
  SELECT organisation, model FROM line WHERE NOT EXISTS (
    SELECT 1 FROM organisation_ends e WHERE e.organisation = line.organisation AND e.starts_on <= ?))`

/** The organisation and all whose place it took by a day. */
const lineOf = `WITH RECURSIVE line(id) AS (
  VALUES (?) UNION SELECT s.organisation FROM organisation_successors s JOIN line ON s.successor = line.id
    WHERE s.starts_on <= ?)`

export const streakList = readRoute({
  method: 'GET',
  path: '/v1/streaks',
  tag: 'Tra cứu',
  summary: 'Số năm liền được công nhận, tính qua sáp nhập, chia tách theo quy định của khung tiêu chí',
  query: StreakQuery,
  response: StreakList,
  roles: roleCodes,
  read(models, _, query, viewer) {
    const day = query.asOf ?? viewer.today
    const where = all(
      visible('organisation', viewer),
      under('organisation', query.under, day),
      equals('model', query.model),
    )
    const ask = { from: candidates, fromValues: [day, day, day], where, order: ['organisation', 'model'] }
    const found = page<Row>(models, ask, query)
    return isRefused(found) ? found : { ...found, items: found.items.map((row) => itemOf(models, row, day)) }
  },
})

function itemOf(models: Rows, { organisation: organisationId, model }: Row, day: LocalDate): StreakItem {
  const rows = models.all<CandidacyRow>(
    `${lineOf} SELECT c.id, c.organisation, c.year, c.framework, c.withdrawn_on, c.revoked_on, c.outcomes
      FROM candidacies c JOIN line ON c.organisation = line.id
      WHERE c.model = ? AND c.registered_on <= ? ORDER BY c.year DESC, c.created DESC`,
    ...[organisationId, day, model, day],
  )
  const rule = ruleOf(models, rows[0]?.framework)
  if (rule === undefined) return { organisationId, model }
  const taken = models.all<Taken>(
    `${lineOf} SELECT s.organisation AS "from", s.successor AS "to", s.starts_on AS "on"
      FROM organisation_successors s JOIN line ON s.successor = line.id WHERE s.starts_on <= ?`,
    ...[organisationId, day, day],
  )
  const judged = rows.flatMap((row) => judgedBy(row, day))
  const years = streakOf(organisationId, rule, { judged, taken }).map(({ result: _, ...year }) => year)
  return { organisationId, model, streak: { rule, length: years.length, years } }
}

/** The rule of the newest registration. */
function ruleOf(models: Rows, framework: string | undefined): Streak | undefined {
  const sql = 'SELECT streak FROM frameworks WHERE id = ?'
  const found = models.get<{ streak: string | null }>(sql, framework ?? '')?.streak
  return found == null ? undefined : (JSON.parse(found) as Streak)
}

/** What a candidacy had come to by a day; nothing while it is undecided. */
function judgedBy(
  { id, organisation, year, withdrawn_on, revoked_on, outcomes }: CandidacyRow,
  day: LocalDate,
): Judged[] {
  const by = (on: LocalDate | null) => on !== null && on <= day
  const ended = (JSON.parse(outcomes) as Noted[]).findLast(({ outcome, on }) => outcome !== 'proposed' && by(on))
  const as = (result: Judged['result']) => [{ year, organisationId: organisation, candidacyId: id, result }]
  if (ended?.outcome === 'recognised') return as(by(revoked_on) ? 'revoked' : 'recognised')
  return ended !== undefined || by(withdrawn_on) ? as('failed') : []
}
