// The figures of the records of votes, of a committee's proposal and of the decision.
import type { RoundItem } from '../../../contracts/http/rounds.ts'
import { cited, membersOf, type PaperFacts, ratio, recordOf, resultOf, roundOf, share } from './paper-facts.ts'
import { clockTime, figuresOf, fraction, padded, percent, shortDate, tablePoints } from './printed.ts'
import type { BallotRead } from './season-facts.ts'

/** Its rows alone are numbered. */
export const ballotPaper = ({ candidacies }: PaperFacts) => candidacies.map((_, n) => `${n + 1}`)

export function countRecord(facts: PaperFacts): string[] {
  const { paper, reads, framework, year } = facts
  const round = roundOf(facts)
  const ballot = reads.ballots.get(paper.source.id)!
  const { turn, tellers, tellersChosen } = ballot.opened
  const { openedAt, kind } = reads.roundsWhole.get(round.id)!.convened
  return [
    ...(turn === 1 ? [] : [`${turn}`]),
    ...[clockTime(openedAt), shortDate(round.heldOn), ...figuresOf(kind), year],
    ...whoCame(facts, round, ballot),
    ratio(framework.ballots[round.level]!.quorum),
    ...[padded(tellers.length), ...share(tellersChosen.yes, tellersChosen.of), year],
    ...(ballot.mismatch === null ? vote(facts, round, ballot) : voidVote(ballot)),
  ]
}

function whoCame({ candidacies, reads }: PaperFacts, round: RoundItem, { opened }: BallotRead): string[] {
  const { entitled, entitledPresent } = opened
  const { absent } = reads.roundsWhole.get(round.id)!.attendance
  const excused = absent.filter(({ reason }) => reason !== undefined).length
  const away = [absent.length, excused, absent.length - excused].map(padded)
  const came = [padded(entitledPresent), ...share(entitledPresent, entitled), ...away]
  if (round.level !== 'branch') return [padded(entitled), ...came]
  // Nobody is exempt from meetings in this season.
  return [...membersOf(candidacies[0]!), '0', ...[round.summoned, entitled, round.present!].map(padded), ...came]
}

function voidVote({ mismatch, opened: { turn } }: BallotRead): string[] {
  const { issued, returned } = mismatch!
  return [...[issued, returned, returned - issued].map(padded), `${turn + 1}`, `${turn}`, `${turn + 1}`, copies]
}

function vote({ framework, year }: PaperFacts, round: RoundItem, ballot: BallotRead): string[] {
  const { turn } = ballot.opened
  const closedAt = ballot.closed!.closedAt ?? ballot.count!.closedAt
  const results = round.candidacies.map((id) => resultOf(id, round))
  const rule = framework.ballots[round.level]!.pass
  const outOf = cameBack(ballot)
  const repeated = turn === 1 ? [] : [`${turn}`, `${turn - 1}`]
  if (round.level === 'branch') {
    const [{ yes, no, blank, base }] = results as [(typeof results)[number]]
    const others = [no, blank].flatMap((n) => [padded(n), percent(n, base)])
    return [
      ...repeated,
      ...outOf,
      padded(yes),
      ...share(yes, base),
      ...others,
      ratio(rule),
      year,
      copies,
      clockTime(closedAt),
    ]
  }
  const rows = results.flatMap(({ yes, no, blank, base }, n) => [
    ...[`${n + 1}`, padded(yes), ...share(yes, base), padded(no), padded(blank)],
  ])
  const passed = results.filter(({ yes, base }) => yes * rule.denominator > base * rule.numerator).length
  const told = [padded(passed), year, padded(results.length - passed), year]
  return [...repeated, padded(results.length), ...outOf, ...rows, ratio(rule), ...told, copies, clockTime(closedAt)]
}

/** Of ballot papers issued, returned, valid, invalid; of a box its voters, what was in it, valid, invalid. */
function cameBack({ count, closed, opened }: BallotRead): string[] {
  if (count !== null) return [count.issued, count.returned, count.valid, count.invalid].map(padded)
  const cast = closed!.box!.checkIns.length
  return [fraction(cast, opened.entitledPresent), padded(cast), padded(cast), '0']
}

/** “lập thành 02 bản” */
const copies = padded(2)

export function committeeProposal(facts: PaperFacts): string[] {
  const { paper, candidacies, reads, framework, counts, year, commendedBy } = facts
  const round = roundOf(facts)
  const record = recordOf(round, reads)
  const { items } = reads.roundsWhole.get(round.id)!.proposal!
  const rows = candidacies.flatMap((one, n) => {
    const own = reads.rounds.filter(({ level, candidacies: of }) => level === 'branch' && of.includes(one.id)).at(-1)!
    const votes = [own, round].map((held) => resultOf(one.id, held))
    return [
      ...[`${n + 1}`, membersOf(one)[0]!, tablePoints(one.sheet!.total), tablePoints(one.appraisal!.total)],
      ...votes.flatMap(({ yes, base }) => share(yes, base)),
    ]
  })
  return [
    ...framework.bases.committee.flatMap(cited),
    ...[shortDate(round.heldOn), year],
    ...[counts.branches, counts.registered, counts.withdrawn, round.candidacies.length].map(padded),
    ...[padded(candidacies.length), year, padded(certificatesOf(items)), padded(commendedBy(round.id))],
    ...[`${padded(record.number!)}-${record.symbol}`, shortDate(record.date), padded(candidacies.length)],
    ...[year, `${padded(paper.number!)}-${paper.symbol}`, shortDate(paper.date), ...rows],
  ]
}

/** The days for sending again; criteria are named in the reasons. */
export function returnLetter({ year, candidacies }: PaperFacts): string[] {
  return [year, '4', '4', shortDate(candidacies[0]!.returned!.until)]
}

export function decision(facts: PaperFacts): string[] {
  const { paper, candidacies, reads, framework, year } = facts
  const round = roundOf(facts)
  const { items } = reads.roundsWhole.get(round.id)!.decision!
  const proposal = reads.documents.find(
    (one) => one.type === 'proposal' && roundOf({ paper: one, reads }).level === 'committee',
  )!
  // Recognition, certificates, commended secretaries, and last who carries it out.
  const articles = 2 + Number(certificatesOf(items) > 0) + Number(facts.commendedBy(round.id) > 0)
  return [
    ...framework.bases.authority.flatMap(cited),
    ...[`${padded(proposal.number!)}-${proposal.symbol}`, shortDate(proposal.date)],
    ...[padded(candidacies.length), year, padded(certificatesOf(items)), year, '1', `${articles}`],
    ...[year, `${padded(paper.number!)}-${paper.symbol}`, shortDate(paper.date)],
    ...candidacies.map((_, n) => `${n + 1}`),
    ...candidacies.map(({ appraisal }) => tablePoints(appraisal!.total)),
  ]
}

/** Of the decision that gives it. */
export function certificate({ reads }: PaperFacts): string[] {
  const giving = reads.documents.find((one) => one.type === 'decision')!
  return [`${padded(giving.number!)}-${giving.symbol}`, shortDate(giving.date)]
}

const certificatesOf = (items: readonly { readonly certificate: boolean }[]) =>
  items.filter(({ certificate }) => certificate).length
