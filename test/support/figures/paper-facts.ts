// What a paper's figures are worked out from, and what papers of several kinds print alike.
import type { DocumentItem } from '../../../contracts/http/documents.ts'
import type { RoundItem } from '../../../contracts/http/rounds.ts'
import { figuresOf, fraction, padded, percent, shortDate } from './printed.ts'
import type { CandidacyThen, Evidence, SeasonReads } from './season-facts.ts'

type Ratio = { readonly numerator: number; readonly denominator: number }
type Cited = Partial<Evidence> & { readonly subject?: string }

/** As it was published; points are hundredths. */
export type Framework = {
  readonly basedOn: { readonly document: Cited }
  readonly groups: readonly {
    readonly maximum: number
    readonly criteria: readonly { readonly id: string; readonly text: string; readonly maximum: number }[]
  }[]
  readonly thresholds: { readonly recognise: number }
  readonly ballots: Readonly<Record<string, { readonly quorum: Ratio; readonly pass: Ratio }>>
  readonly bases: Readonly<Record<'branch' | 'committee' | 'authority', readonly Cited[]>>
}

export type PaperFacts = {
  readonly paper: DocumentItem
  readonly year: string
  /** As they were when the paper was drafted, in the paper's order. */
  readonly candidacies: readonly CandidacyThen[]
  readonly reads: SeasonReads
  readonly framework: Framework
  /** Of the committee's branches and its season. */
  readonly counts: { readonly branches: number; readonly registered: number; readonly withdrawn: number }
  /** The bodies of the commands that were sent to a path, in order: free text is sealed in the log. */
  sentTo(path: string): readonly unknown[]
  /** How many secretaries a round commends. */
  commendedBy(roundId: string): number
}

/** `16-HD/BTCTU, ngày 18/3/2024 … giai đoạn 2024-2026` */
export const cited = ({ number, date, title, subject }: Cited) => [
  ...(title === undefined ? [] : figuresOf(title)),
  ...(number === undefined ? [] : [number]),
  ...(date === undefined ? [] : [shortDate(date)]),
  ...(subject === undefined ? [] : figuresOf(subject)),
]

/** All, official, probationary. */
export const membersOf = ({ registration: { members } }: CandidacyThen) =>
  [members.official + members.probationary, members.official, members.probationary].map(padded)

export const share = (part: number, of: number) => [fraction(part, of), percent(part, of)]
export const ratio = ({ numerator, denominator }: Ratio) => `${numerator}/${denominator}`

export function roundOf({ paper, reads: { rounds, ballots } }: Pick<PaperFacts, 'paper' | 'reads'>): RoundItem {
  const { stream, id } = paper.source
  const roundId = stream === 'ballot' ? ballots.get(id)!.opened.roundId : id
  return rounds.find((round) => round.id === roundId)!
}

/** The vote that counted, as the interface tells it. */
export function resultOf(candidacyId: string, round: RoundItem) {
  const { results } = round.ballots.find(({ state }) => state === 'closed')!
  return results!.find((one) => one.candidacyId === candidacyId)!
}

export function recordOf(round: RoundItem, { documents }: SeasonReads): DocumentItem {
  const { id } = round.ballots.find(({ state }) => state === 'closed')!
  return documents.find(({ type, source }) => type === 'count-record' && source.id === id)!
}
