// What the log and the REST interface say of a played season, as far as its papers print it.
import type { Envelope, StoredEvent } from '../../../contracts/envelope.ts'
import type { DocumentItem } from '../../../contracts/http/documents.ts'
import type { RoundItem } from '../../../contracts/http/rounds.ts'
import { allItems } from '../every-read.ts'
import type { PlayedSeason } from '../played-season.ts'

type GroupTotal = { readonly group: string; readonly points: number; readonly maximum: number }
export type Sheet = {
  readonly total: number
  readonly maximum: number
  readonly groups: readonly GroupTotal[]
  readonly on: string
}
/** A candidacy as it was at a revision: its newest sheet, scores, report and appraisal of the submission then open. */
export type CandidacyThen = {
  readonly registration: Record<string, never> & {
    readonly on: string
    readonly organisationId: string
    readonly members: { readonly official: number; readonly probationary: number }
    readonly meeting: { readonly heldOn: string; readonly yes: number; readonly of: number }
    readonly targets: readonly { readonly points: number }[]
  }
  readonly commitment: { readonly on: string } | null
  readonly scores: ReadonlyMap<string, number>
  readonly sheet: Sheet | null
  readonly results: {
    readonly on: string
    readonly dissemination: { readonly sessions: number; readonly attendances: number }
    readonly monthlyReports: { readonly sent: number; readonly due: number }
  } | null
  readonly appraisal: (Sheet & { readonly scores: readonly { criterion: string; points: number }[] }) | null
  readonly ratings: Readonly<Record<string, number>> | null
  readonly phase: string
}

/** Folded here from the log, apart from the service's own fold. */
export function candidacyAt(history: readonly StoredEvent[], id: string, revision = Number.POSITIVE_INFINITY) {
  let state = {
    commitment: null,
    scores: new Map(),
    sheet: null,
    results: null,
    appraisal: null,
    ratings: null,
    phase: '',
  }
  for (const { event } of history) {
    if (event.stream !== `candidacy-${id}` || event.revision > revision) continue
    state = { ...state, ...change(event, state.scores) }
  }
  return state as unknown as CandidacyThen
}

function change({ type, data, occurredOn }: Envelope, scores: Map<string, number>): object {
  const on = occurredOn
  const given = data as { scores: { criterion: string; points: number }[]; outcome: string }
  switch (type) {
    case 'BranchRegistered':
      return { registration: { ...given, on } }
    case 'CommitmentSigned':
      return { commitment: { ...given, on } }
    case 'ScoreSubmitted':
      return { scores: new Map([...scores, ...given.scores.map((one) => [one.criterion, one.points] as const)]) }
    case 'SelfAssessmentClosed':
      return { sheet: { ...given, on } }
    case 'ResultsReported':
      return { results: { ...given, on } }
    case 'CandidacyAppraised':
      return { appraisal: { ...given, on } }
    case 'MemberRatingsRecorded':
      return { ratings: given }
    case 'CandidacyReturned':
      return { sheet: null, results: null, appraisal: null }
    case 'OutcomeNoted':
      return { phase: given.outcome }
    case 'RegistrationWithdrawn':
      return { phase: 'withdrawn' }
    default:
      return {}
  }
}

export type BallotRead = {
  readonly opened: {
    readonly roundId: string
    readonly turn: number
    readonly entitled: number
    readonly entitledPresent: number
    readonly tellersChosen: { readonly yes: number; readonly of: number }
    readonly tellers: readonly string[]
  }
  readonly count: {
    readonly issued: number
    readonly returned: number
    readonly valid: number
    readonly invalid: number
  } | null
  readonly mismatch: { readonly issued: number; readonly returned: number } | null
}

export type SeasonReads = {
  readonly documents: readonly DocumentItem[]
  readonly rounds: readonly RoundItem[]
  readonly ballots: ReadonlyMap<string, BallotRead>
  /** Everything that a paper may quote: the framework, the organisations, the rounds and candidacies whole. */
  readonly quotable: readonly unknown[]
}

export async function readsOf(season: PlayedSeason): Promise<SeasonReads> {
  const { player, admin } = season
  const all = <T>(path: string) => allItems<T>(player, admin, path)
  const one = (path: string) => player.read<never>(admin, path)
  const documents = await all<DocumentItem>('/v1/documents')
  const rounds = await all<RoundItem>('/v1/rounds')
  const ids = rounds.flatMap(({ ballots }) => ballots.map(({ id }) => id))
  const ballots = new Map<string, BallotRead>()
  for (const id of ids) ballots.set(id, await one(`/v1/ballots/${id}`))
  const frameworks = await all<{ id: string }>('/v1/frameworks')
  const organisations = await all<{ id: string }>('/v1/organisations')
  const paths = [
    ...frameworks.map(({ id }) => `/v1/frameworks/${id}`),
    ...organisations.map(({ id }) => `/v1/organisations/${id}`),
    ...rounds.map(({ id }) => `/v1/rounds/${id}`),
    ...Object.values(season.candidacies).map((id) => `/v1/candidacies/${id}`),
  ]
  return { documents, rounds, ballots, quotable: await Promise.all(paths.map(one)) }
}
