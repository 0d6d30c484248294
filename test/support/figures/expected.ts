// The figures that each kind of paper has to print, from what log and interface say. `must` occurs in the text, each as
// often as it is named; `may` explains a figure that is there.
import type { DocumentItem } from '../../../contracts/http/documents.ts'
import type { RoundItem } from '../../../contracts/http/rounds.ts'
import { fraction, longDate, padded, percent, points, shortDate, signed, tablePoints } from './printed.ts'
import type { BallotRead, CandidacyThen, SeasonReads } from './season-facts.ts'

export type Expected = { readonly must: readonly string[]; readonly may?: readonly string[] }

export type PaperFacts = {
  readonly paper: DocumentItem
  /** As they were when the paper was drafted, in the paper's order. */
  readonly candidacies: readonly CandidacyThen[]
  readonly reads: SeasonReads
  readonly framework: {
    readonly recognise: number
    readonly groups: readonly {
      readonly maximum: number
      readonly criteria: readonly { readonly id: string; readonly maximum: number }[]
    }[]
  }
  readonly counts: { readonly branches: number; readonly registered: number; readonly withdrawn: number }
}

export const numberOf = ({ number, symbol }: DocumentItem) => `${padded(number!)}-${symbol}`
const dated = ({ date }: DocumentItem) => longDate(date)
const membersOf = ({ registration: { members } }: CandidacyThen) => [
  padded(members.official + members.probationary),
  padded(members.official),
  ...(members.probationary === 0 ? ['0'] : [padded(members.probationary)]),
]

export function expectedOf(facts: PaperFacts): Expected {
  const { paper } = facts
  const head = paper.number === undefined ? [dated(paper)] : [numberOf(paper), dated(paper)]
  const { must, may = [] } = content[paper.type](facts)
  return { must: [...head, ...must], may }
}

const content: Record<DocumentItem['type'], (facts: PaperFacts) => Expected> = {
  registration({ candidacies: [one] }) {
    const { meeting, targets } = one!.registration
    const share = [
      `${meeting.yes}/${meeting.of}`.replace(/\d+/g, (n) => padded(Number(n))),
      percent(meeting.yes, meeting.of),
    ]
    const aimed = targets.map((target) => target.points)
    return {
      must: [shortDate(meeting.heldOn), ...share, ...membersOf(one!), ...aimed.map(tablePoints), points(sum(aimed))],
    }
  },
  commitment: ({ candidacies: [one] }) => ({ must: [shortDate(one!.commitment!.on)], may: ['02'] }),
  'self-assessment': ({ candidacies: [one], framework }) => ({
    must: [
      ...one!.sheet!.groups.flatMap((group) => [points(group.maximum), tablePoints(group.points)]),
      ...framework.groups.flatMap(({ criteria }) =>
        criteria.flatMap(({ id, maximum }) => [points(maximum), tablePoints(one!.scores.get(id)!)]),
      ),
      ...[points(one!.sheet!.maximum), tablePoints(one!.sheet!.total), shortDate(one!.sheet!.on)],
    ],
  }),
  report({ candidacies: [one], paper }) {
    const { results, sheet, registration, commitment, ratings } = one!
    const { dissemination, monthlyReports } = results!
    return {
      must: [
        ...[padded(dissemination.sessions), padded(dissemination.attendances)],
        fraction(monthlyReports.sent, monthlyReports.due),
        ...[shortDate(registration.on), shortDate(commitment!.on)],
        ...sheet!.groups.map((group) => `${points(group.points)}/${points(group.maximum)}`),
        `${points(sheet!.total)}/${points(sheet!.maximum)}`,
        ...['excellent', 'good', 'completed'].map((level) => padded(ratings![level]!)),
      ],
      // Sessions are told one by one, each with its day and who came; the year reported on and the next.
      may: [...sessionDays, padded(dissemination.attendances / dissemination.sessions), paper.date.slice(0, 4), '2025'],
    }
  },
  'count-record': (facts) => countRecord(facts),
  proposal: (facts) =>
    facts.candidacies.length === 1 && !isCommittee(facts) ? branchProposal(facts) : committeeProposal(facts),
  appraisal: ({ candidacies: [one], framework }) => ({
    must: [
      ...one!.appraisal!.groups.flatMap((group, n) => {
        const own = one!.sheet!.groups[n]!.points
        return [points(group.maximum), tablePoints(own), tablePoints(group.points), signed(group.points - own)]
      }),
      ...framework.groups.flatMap(({ criteria }) =>
        criteria.flatMap(({ id, maximum }) => {
          const [own, theirs] = [one!.scores.get(id)!, one!.appraisal!.scores.find((s) => s.criterion === id)!.points]
          return [points(maximum), tablePoints(own), tablePoints(theirs), signed(theirs - own)]
        }),
      ),
      ...[points(one!.sheet!.maximum), tablePoints(one!.sheet!.total), tablePoints(one!.appraisal!.total)],
      signed(one!.appraisal!.total - one!.sheet!.total),
    ],
    may: ['03'],
  }),
  decision({ candidacies, reads, paper }) {
    const proposal = reads.documents.find(
      (d) => d.type === 'proposal' && d.candidacies.length === candidacies.length && d !== paper,
    )!
    return {
      must: [
        ...[padded(candidacies.length), '01'],
        ...[numberOf(proposal), shortDate(proposal.date)],
        ...candidacies.map(({ appraisal }) => tablePoints(appraisal!.total)),
        ...[numberOf(paper), shortDate(paper.date)],
      ],
    }
  },
}

const sessionDays = ['2024-05-25', '2024-06-25', '2024-07-25', '2024-08-25'].map(shortDate)
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)

function isCommittee({ paper, reads }: PaperFacts): boolean {
  return roundOf(paper, reads).level === 'committee'
}

function roundOf(paper: DocumentItem, { rounds, ballots }: SeasonReads): RoundItem {
  const { stream, id } = paper.source
  const roundId = stream === 'ballot' ? ballots.get(id)!.opened.roundId : id
  return rounds.find((round) => round.id === roundId)!
}

function countRecord({ paper, candidacies, reads }: PaperFacts): Expected {
  const round = roundOf(paper, reads)
  const ballot = reads.ballots.get(paper.source.id)!
  const { entitled, entitledPresent, tellersChosen, tellers, turn } = ballot.opened
  const attended = [fraction(entitledPresent, entitled), percent(entitledPresent, entitled)]
  const chosen = [fraction(tellersChosen.yes, tellersChosen.of), percent(tellersChosen.yes, tellersChosen.of)]
  const who =
    round.level === 'branch'
      ? [...membersOf(candidacies[0]!), padded(round.summoned), padded(entitled)]
      : [padded(entitled)]
  const absent = padded(round.summoned - round.present!)
  const must = [shortDate(round.heldOn), ...who, ...attended, ...chosen, absent, padded(tellers.length), '02']
  const may = [
    '0',
    '01',
    ...rules,
    `${turn}`,
    `${turn - 1}`,
    `${turn + 1}`,
    padded(round.present!),
    padded(entitledPresent),
  ]
  return {
    must: [...must, ...(ballot.count === null ? mismatch(ballot) : votes(ballot, round))],
    may: [...may, padded(round.candidacies.length)],
  }
}

/** What the framework asks: two thirds of the branch, two thirds and more than half of a committee. */
const rules = ['2/3', '1/2']

function mismatch({ mismatch: told }: BallotRead): string[] {
  const { issued, returned } = told!
  return [padded(issued), padded(returned), padded(returned - issued)]
}

function votes({ count, opened }: BallotRead, round: RoundItem): string[] {
  const { results } = round.ballots.find(({ turn }) => turn === opened.turn)!
  const rows = results!.flatMap(({ yes, no, blank, base }) =>
    round.level === 'branch'
      ? [
          padded(yes),
          fraction(yes, base),
          percent(yes, base),
          padded(no),
          percent(no, base),
          padded(blank),
          percent(blank, base),
        ]
      : [padded(yes), fraction(yes, base), percent(yes, base), padded(no), padded(blank)],
  )
  const { issued, returned, valid, invalid } = count!
  return [...[issued, returned, valid, invalid].map(padded), ...rows]
}

/** The vote that counted, as the interface tells it. */
function resultOf(candidacy: number, round: RoundItem) {
  const { results } = round.ballots.find(({ state }) => state === 'closed')!
  return results![candidacy]!
}

function recordOf(round: RoundItem, { documents }: SeasonReads): DocumentItem {
  const { id } = round.ballots.find(({ state }) => state === 'closed')!
  return documents.find(({ type, source }) => type === 'count-record' && source.id === id)!
}

function branchProposal({ paper, candidacies: [one], reads, framework }: PaperFacts): Expected {
  const round = roundOf(paper, reads)
  const { yes, base } = resultOf(0, round)
  const record = recordOf(round, reads)
  const { sheet, registration, commitment } = one!
  return {
    must: [
      ...[shortDate(round.heldOn), ...membersOf(one!), shortDate(registration.on), shortDate(commitment!.on)],
      ...sheet!.groups.flatMap((group) => [points(group.maximum), tablePoints(group.points)]),
      ...[points(sheet!.maximum), tablePoints(sheet!.total), points(framework.recognise)],
      ...[fraction(yes, base), percent(yes, base), numberOf(record), shortDate(record.date)],
    ],
    may: ['03'],
  }
}

function committeeProposal({ paper, candidacies, reads, counts }: PaperFacts): Expected {
  const round = roundOf(paper, reads)
  const record = recordOf(round, reads)
  const rows = candidacies.flatMap((one, n) => {
    const id = paper.candidacies[n]!
    const { yes, base } = resultOf(round.candidacies.indexOf(id), round)
    const own = reads.rounds.filter((r) => r.level === 'branch' && r.candidacies.includes(id)).at(-1)!
    const vote = resultOf(0, own)
    return [
      membersOf(one)[0]!,
      ...[tablePoints(one.sheet!.total), tablePoints(one.appraisal!.total)],
      ...[fraction(vote.yes, vote.base), percent(vote.yes, vote.base), fraction(yes, base), percent(yes, base)],
    ]
  })
  const { branches, registered, withdrawn } = counts
  return {
    must: [
      ...[branches, registered, withdrawn, round.candidacies.length, candidacies.length].map(padded),
      ...[shortDate(round.heldOn), numberOf(record), shortDate(record.date), numberOf(paper), shortDate(paper.date)],
      ...rows,
    ],
    may: ['01'],
  }
}
