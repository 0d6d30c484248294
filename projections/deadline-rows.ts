// What the deadlines' rows become, one function a thing that happens.
import { appraises, meetingAt } from '../contracts/approval-chain.ts'
import type { CandidacyTransferred } from '../contracts/candidacy/transfer-candidacy.ts'
import type { Of } from '../contracts/define.ts'
import { type SeasonStep, seasonSteps, stepsAfterReturn } from '../contracts/framework/calendar.ts'
import type { PlanAdopted } from '../contracts/plan/adopt-plan.ts'
import type { ApproversChanged } from '../contracts/season/change-approvers.ts'
import type { SeasonOpened } from '../contracts/season/open-season.ts'
import type { LocalDate } from '../contracts/values.ts'
import { idIn, type Occurred, type Tx } from './projection.ts'

type Opened = Of<typeof SeasonOpened>['data']
type Known = {
  readonly id: string
  readonly year: number
  readonly model: string
  /** JSON */
  readonly windows: string
  readonly approvers: string
}
type Row = {
  readonly candidate: string
  readonly step: SeasonStep
  readonly organisation: string
  readonly opens: string
  readonly due: string
  readonly done_on: string | null
  readonly accepted_by: string | null
}
/** A step that somebody owes. */
type Owed = { readonly step: SeasonStep; readonly organisation: string }

const ofCandidate: readonly SeasonStep[] = [
  'registration',
  'commitment',
  'member-ratings',
  'self-assessment',
  'results-report',
]
const setAside: readonly SeasonStep[] = [
  ...stepsAfterReturn,
  'appraisal',
  'committee-round',
  'superior-round',
  'authority-round',
]

const planOf = (organisation: string): Owed => ({ step: 'plan', organisation })
export const beforeRegistering = (organisation: string): readonly Owed[] => [
  planOf(organisation),
  { step: 'registration', organisation },
]

function approversOf({ approvers }: Known): Opened['approvers'] {
  return JSON.parse(approvers) as Opened['approvers']
}

export function seasonIn(tx: Tx, id: string): Known {
  return tx.get<Known>('SELECT * FROM {deadline_seasons} WHERE id = ?', id)!
}

/** Everything that a candidacy asks of the candidate and of those above it. */
export function stepsOf(season: Known, candidate: string): Owed[] {
  const above = approversOf(season).flatMap(({ organisationId, ballot }, n, approvers): Owed[] => {
    const organisation = organisationId ?? candidate
    const meeting = { step: meetingAt(ballot, n), organisation }
    return appraises(n, approvers) ? [{ step: 'appraisal', organisation }, meeting] : [meeting]
  })
  return [...ofCandidate.map((step) => ({ step, organisation: candidate })), ...above]
}

export function owe(tx: Tx, of: Known, candidate: string, candidacy: string | null, all: readonly Owed[]): void {
  const { id: season, year, model } = of
  const windows = JSON.parse(of.windows) as Opened['windows']
  for (const { step, organisation } of all) {
    const window = windows[step]
    if (window === undefined) continue
    const at = { season, candidate, step, organisation, place: seasonSteps.indexOf(step), year, model, candidacy }
    const there = 'SELECT 1 FROM {deadlines} WHERE season = ? AND candidate = ? AND step = ? AND organisation = ?'
    if (tx.get(there, season, candidate, step, organisation) !== undefined) continue
    tx.insert('deadlines', { ...at, opens: window.from, due: window.to })
  }
}

/** What is not done yet is owed by whoever took the place in the chain; one body that has two places owes a step once. */
export function replace(tx: Tx, season: string, { before, approvers }: Of<typeof ApproversChanged>['data']): void {
  const sql = 'UPDATE OR REPLACE {deadlines} SET organisation = ? WHERE season = ? AND organisation = ? AND step = ?'
  for (const [place, { organisationId: from, ballot }] of before.entries()) {
    const to = approvers[place]!.organisationId
    if (from === null || to === null || from === to) continue
    for (const step of ['appraisal', meetingAt(ballot, place)])
      tx.run(`${sql} AND done_on IS NULL`, to, season, from, step)
  }
}

/** Marks a step of a candidacy done, with whose leave where it was late; `place` in the chain where many may owe it. */
export function done(tx: Tx, event: Occurred, step: SeasonStep, place?: number, leaveIn: string = event.stream): void {
  const candidacy = idIn(event.stream)
  const leave = 'SELECT accepted_by FROM {deadline_leaves} WHERE stream = ? AND step = ?'
  const accepted_by = tx.get<{ accepted_by: string }>(leave, leaveIn, step)?.accepted_by ?? null
  const season = tx.get<{ season: string }>('SELECT season FROM {deadlines} WHERE candidacy = ?', candidacy)?.season
  if (season === undefined) return
  const body = place === undefined ? null : approversOf(seasonIn(tx, season))[place]?.organisationId
  const where = { candidacy, step, ...(body == null ? {} : { organisation: body }) }
  tx.update('deadlines', where, { done_on: event.occurredOn, accepted_by })
}

/** A plan is done when it is adopted, whether or not its branch was selected; its candidacy follows. */
export function planned(tx: Tx, { stream, occurredOn, data }: Occurred<Of<typeof PlanAdopted>['data']>): void {
  const { seasonId: season, organisationId: candidate } = data
  owe(tx, seasonIn(tx, season), candidate, null, [planOf(candidate)])
  const leave = tx.get<{ accepted_by: string }>('SELECT accepted_by FROM {deadline_leaves} WHERE stream = ?', stream)
  const made = { done_on: occurredOn, accepted_by: leave?.accepted_by ?? null }
  tx.update('deadlines', { season, candidate, step: 'plan' }, made)
}

/** The branch's steps have the days that were set when its sheet opened again; what rounds and bodies did is to be done again. */
export function openedAgain(tx: Tx, event: Occurred, until: LocalDate): void {
  const candidacy = idIn(event.stream)
  for (const step of setAside) tx.update('deadlines', { candidacy, step }, { done_on: null, accepted_by: null })
  for (const step of stepsAfterReturn) {
    tx.update('deadlines', { candidacy, step }, { opens: event.occurredOn, due: until })
  }
  tx.remove('deadline_leaves', { stream: event.stream })
}

/** Owed in the new season, by its windows and its bodies; what still counts of what was done stays done. */
export function transferred(tx: Tx, event: Occurred<Of<typeof CandidacyTransferred>['data']>): void {
  const candidacy = idIn(event.stream)
  const { seasonId, from, kept } = event.data
  const rows = tx.all<Row>('SELECT * FROM {deadlines} WHERE candidacy = ?', candidacy)
  const candidate = rows[0]?.candidate
  if (candidate === undefined) return
  const [before, season] = [seasonIn(tx, from.seasonId), seasonIn(tx, seasonId)]
  tx.remove('deadlines', { candidacy })
  const own = rows.some(({ step }) => step === 'plan') ? [planOf(candidate)] : []
  owe(tx, season, candidate, candidacy, [...own, ...stepsOf(season, candidate)])
  for (const { step, organisation, opens, due, done_on, accepted_by } of rows) {
    const counts = organisation === candidate || (step === 'appraisal' && kept.appraisal)
    if (!counts) continue
    tx.update('deadlines', { candidacy, step }, { done_on, accepted_by })
    // After a return its days hold, whoever's season it is in.
    const ofSeason = (JSON.parse(before.windows) as Opened['windows'])[step]
    if (ofSeason?.from !== opens || ofSeason.to !== due) tx.update('deadlines', { candidacy, step }, { opens, due })
  }
}

export function endOf(tx: Tx, column: 'candidacy' | 'season', id: string): void {
  tx.run(`DELETE FROM {deadlines} WHERE ${column} = ? AND done_on IS NULL`, id)
}
