// What the log and the REST interface say of a played season, as far as its papers print it.
import type { Envelope, StoredEvent } from '../../../contracts/envelope.ts'
import type { DocumentItem } from '../../../contracts/http/documents.ts'
import type { RoundItem } from '../../../contracts/http/rounds.ts'
import { allItems } from '../every-read.ts'
import type { PlayedSeason } from '../played-season.ts'

/** Points are hundredths. */
export type Sheet = {
  readonly total: number
  readonly maximum: number
  readonly groups: readonly { readonly group: string; readonly points: number; readonly maximum: number }[]
  readonly on: string
}
export type Evidence = { readonly title: string; readonly number?: string; readonly date?: string }

/** A candidacy as it was at a revision: sheet, report and appraisal are of the submission then open. */
export type CandidacyThen = {
  readonly id: string
  readonly submission: number
  readonly registration: {
    readonly on: string
    readonly organisationId: string
    readonly members: { readonly official: number; readonly probationary: number }
    readonly meeting: { readonly heldOn: string; readonly yes: number; readonly of: number }
    readonly targets: readonly { readonly points: number }[]
    readonly plan: Evidence
  }
  /** Last day for sending the papers again. */
  readonly returned?: { readonly until: string }
  readonly commitment: { readonly on: string } | null
  readonly sessions: readonly { readonly on: string; readonly attendances: number }[]
  readonly scores: ReadonlyMap<string, { readonly points: number; readonly evidence?: readonly Evidence[] }>
  readonly files: readonly (Evidence & { readonly criteria: readonly string[] })[]
  readonly sheet: Sheet | null
  readonly results: {
    readonly dissemination: { readonly sessions: number; readonly attendances: number }
    readonly monthlyReports: { readonly sent: number; readonly due: number }
    readonly plan: Evidence
  } | null
  readonly appraisal: (Sheet & { readonly scores: readonly Score[]; readonly team: readonly string[] }) | null
  readonly ratings: Readonly<Record<string, number>> | null
  readonly phase: string
}
type Score = { readonly criterion: string; readonly points: number }

const unregistered = {
  ...{ submission: 1, commitment: null, sheet: null, results: null, appraisal: null, ratings: null, phase: '' },
  ...{ sessions: [], scores: new Map(), files: [] },
}
type Folded = { sessions: readonly object[]; scores: Map<string, Score>; files: readonly object[]; submission: number }

/** Folded here from the log, apart from the service's own fold. */
export function candidacyAt(history: readonly StoredEvent[], id: string, revision = Number.POSITIVE_INFINITY) {
  let state: Folded = unregistered
  for (const { event } of history) {
    if (event.stream === `candidacy-${id}` && event.revision <= revision) state = { ...state, ...change(event, state) }
  }
  return { id, ...state } as unknown as CandidacyThen
}

function change({ type, data, occurredOn: on }: Envelope, { sessions, scores, files, submission }: Folded): object {
  const told = { ...(data as object), on }
  const given = data as { scores: Score[]; outcome: string; dissemination?: object }
  switch (type) {
    case 'BranchRegistered':
      return { registration: told }
    case 'CommitmentSigned':
      return { commitment: told }
    case 'ProgressReported':
      return given.dissemination === undefined ? {} : { sessions: [...sessions, { ...given.dissemination, on }] }
    case 'ScoreSubmitted':
      return { scores: new Map([...scores, ...given.scores.map((one) => [one.criterion, one] as const)]) }
    case 'EvidenceAttached':
      return { files: [...files, data] }
    case 'SelfAssessmentClosed':
      return { sheet: told }
    case 'ResultsReported':
      return { results: told }
    case 'CandidacyAppraised':
      return { appraisal: told }
    case 'MemberRatingsRecorded':
      return { ratings: data }
    case 'CandidacyReturned':
      return { returned: told, sheet: null, results: null, appraisal: null, submission: submission + 1 }
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
    readonly closedAt: string
  } | null
  readonly closed: {
    readonly closedAt?: string
    readonly box?: { readonly checkIns: readonly string[] }
  } | null
  readonly mismatch: { readonly issued: number; readonly returned: number; readonly account: string } | null
}
export type RoundRead = {
  readonly convened: { readonly openedAt: string; readonly kind: string }
  readonly attendance: { readonly absent: readonly { readonly reason?: string }[] }
  readonly proposal: { readonly items: readonly { readonly certificate: boolean }[] } | null
  readonly decision: { readonly items: readonly { readonly certificate: boolean }[] } | null
}
export type OrganisationRead = { readonly officers: readonly { readonly office: string }[] }

export type SeasonReads = {
  readonly documents: readonly DocumentItem[]
  readonly rounds: readonly RoundItem[]
  readonly ballots: ReadonlyMap<string, BallotRead>
  readonly roundsWhole: ReadonlyMap<string, RoundRead>
  readonly organisations: ReadonlyMap<string, OrganisationRead>
}

export async function readsOf({ player, admin }: PlayedSeason): Promise<SeasonReads> {
  const all = <T>(path: string) => allItems<T>(player, admin, path)
  const whole = async <T>(path: string, ids: readonly string[]) =>
    new Map(await Promise.all(ids.map(async (id) => [id, await player.read<T>(admin, `${path}/${id}`)] as const)))
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  const rounds = await all<RoundItem>('/v1/rounds')
  return {
    documents: await all<DocumentItem>('/v1/documents'),
    rounds,
    ballots: await whole('/v1/ballots', idsOf(rounds.flatMap(({ ballots }) => ballots))),
    roundsWhole: await whole('/v1/rounds', idsOf(rounds)),
    organisations: await whole('/v1/organisations', idsOf(await all('/v1/organisations'))),
  }
}
