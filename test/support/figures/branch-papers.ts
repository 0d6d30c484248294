// The figures of the papers that a branch makes, but for its sheet and its record, and of its commitment.
import { cited, membersOf, type PaperFacts, recordOf, resultOf, roundOf, share } from './paper-facts.ts'
import { figuresOf, fraction, padded, points, shortDate, tablePoints } from './printed.ts'

type Targets = { readonly organisationId: string; readonly targets: readonly { readonly target: string }[] }

/** The command that registered it, for its texts. */
function registered({ candidacies: [one], sentTo }: PaperFacts) {
  const sent = sentTo('/v1/registrations') as readonly (Targets & { readonly measures: string })[]
  return sent.find(({ organisationId }) => organisationId === one!.registration.organisationId)!
}

export function registration(facts: PaperFacts): string[] {
  const { candidacies, framework, year } = facts
  const { meeting, targets, plan } = candidacies[0]!.registration
  const texts = registered(facts)
  return [
    ...cited(framework.bases.branch.at(-1)!),
    ...[shortDate(meeting.heldOn), ...share(meeting.yes, meeting.of), year],
    ...membersOf(candidacies[0]!),
    ...targets.flatMap((target, n) => [
      String(n + 1),
      ...figuresOf(texts.targets[n]!.target),
      tablePoints(target.points),
    ]),
    points(targets.reduce((sum, target) => sum + target.points, 0)),
    ...cited(plan),
    ...figuresOf(texts.measures),
  ]
}

export function commitment(facts: PaperFacts): string[] {
  const { candidacies, year, sentTo } = facts
  const { id, commitment: signed } = candidacies[0]!
  const [{ conference }] = sentTo(`/v1/candidacies/${id}/commitment`) as [{ conference: string }]
  const targets = registered(facts).targets.flatMap(({ target }) => figuresOf(target))
  // Two sides sign it, each keeps one.
  return [shortDate(signed!.on), ...figuresOf(conference), year, ...targets, year, padded(2), padded(1)]
}

type ReportSent = {
  readonly groups: readonly { readonly narrative: string; readonly indicators?: readonly object[] }[]
}

export function report({ paper, candidacies: [one], framework, year, sentTo }: PaperFacts): string[] {
  const { results, sheet, registration: entered, commitment: signed, ratings, sessions, submission } = one!
  const { dissemination, monthlyReports, plan } = results!
  const sent = sentTo(`/v1/candidacies/${one!.id}/results-report`)[submission - 1] as ReportSent
  const inGroup = (n: number) => {
    const { narrative, indicators = [] } = sent.groups[n]!
    return [narrative, ...indicators.flatMap((row) => Object.values(row) as string[])].flatMap(figuresOf)
  }
  return [
    ...cited(framework.bases.branch.at(-1)!),
    ...[year, year],
    ...['excellent', 'good', 'completed', 'failed', 'unrated'].map((level) => padded(ratings![level]!)),
    ...[padded(dissemination.sessions), padded(dissemination.attendances)],
    ...sessions.flatMap(({ on, attendances }) => [shortDate(on), padded(attendances)]),
    ...[...cited({ number: plan.number!, date: plan.date! }), shortDate(entered.on), shortDate(signed!.on)],
    fraction(monthlyReports.sent, monthlyReports.due),
    ...sheet!.groups.flatMap((group, n) => [`${points(group.points)}/${points(group.maximum)}`, ...inGroup(n)]),
    `${points(sheet!.total)}/${points(sheet!.maximum)}`,
    ...[String(Number(paper.date.slice(0, 4)) + 1), year],
  ]
}

export function branchProposal(facts: PaperFacts): string[] {
  const { candidacies, reads, framework, year } = facts
  const one = candidacies[0]!
  const { sheet, registration: entered, commitment: signed } = one
  const round = roundOf(facts)
  const { yes, base } = resultOf(one.id, round)
  const record = recordOf(round, reads)
  const { officers } = reads.organisations.get(entered.organisationId)!
  return [
    ...framework.bases.branch.flatMap(cited),
    ...[shortDate(round.heldOn), year, ...membersOf(one)],
    // Only a branch with a member beside its secretary and deputy has a committee.
    ...(officers.some(({ office }) => office === 'member') ? [padded(officers.length)] : []),
    ...[shortDate(entered.on), shortDate(signed!.on)],
    ...sheet!.groups.flatMap((group, n) => [String(n + 1), points(group.maximum), tablePoints(group.points)]),
    ...[points(sheet!.maximum), tablePoints(sheet!.total), points(framework.thresholds.recognise)],
    ...[shortDate(round.heldOn), ...share(yes, base)],
    ...[`${padded(record.number!)}-${record.symbol}`, shortDate(record.date), year],
  ]
}
