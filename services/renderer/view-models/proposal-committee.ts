import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate, Sealed } from '../../../contracts/values.ts'
import { candidacy } from '../../decisions/candidacy/state.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { candidatesBelow } from '../../decisions/organisation/superiors.ts'
import { isOfOfficers } from '../../decisions/rules/ballot.ts'
import { season } from '../../decisions/season/state.ts'
import { required } from '../cannot-render.ts'
import { counted } from '../papers/format/counts.ts'
import type { ProposalCommittee, SeasonCounts } from '../papers/proposal-committee.ts'
import { ballotFacts, recordCited, voted } from './ballot-facts.ts'
import { basesOf } from './bases.ts'
import { branchName } from './branches.ts'
import { candidateWords } from './candidate-words.ts'
import { commendedIn } from './commended.ts'
import { faceOf } from './defaults.ts'
import { attachedTo, headOf, organIn, organisationOf, settingsOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { proposedRow } from './proposed-row.ts'
import { type RoundFacts, roundFacts } from './round-facts.ts'
import { scoreWords } from './score-words.ts'

/** Organs by their usual codes, where the organisation was named before. */
const ORGANS: Readonly<Record<string, string>> = {
  'executive-committee': 'Ban Chấp hành',
  'standing-committee': 'Ban Thường vụ',
}

/** Tờ trình of a committee: one for all branches of its round. */
export function proposalCommittee(
  draft: Draft,
  number: number | null,
  context: Context,
  names: Names,
): ProposalCommittee {
  const facts = roundFacts(draft.source.id, context)
  const { convened, opened, rules } = facts
  const { items, notProposed = [], ballotId, addressee: to } = required(facts.held.proposal, 'đề nghị của hội nghị')
  const { roundDigits } = settingsOf(draft, context)
  const called = candidateWords(rules)
  const some = (number: number) => counted(number, called.name)
  const commended = commendedIn(facts.held, { items, on: draft.date }, context, names)
  const vote = ballotFacts(ballotId, rules, context)
  const organ = organIn(convened.organisationId, convened.organ, draft.date, context).name
  const addressee = organIn(to.organisationId, to.organ, draft.date, context).name
  const { subject, recipients } = faceOf(rules, opened.year, 'committee', 'proposal', draft, context)
  const met = `kết quả thẩm định và kết quả biểu quyết tại hội nghị ${organ} ngày ${shortDate(convened.on)}`
  const excellent = items
    .filter(({ certificate }) => certificate)
    .map((item) => branchName(item.candidacyId, draft.date, context))
  return {
    paper: 'proposal-committee',
    called,
    head: headOf(draft, number, context),
    subject,
    addressees: [addressee],
    addressee,
    organisation: organisationOf(convened.organisationId, draft.date, context).name,
    committee: organ,
    model: rules.modelName,
    year: String(opened.year),
    bases: basesOf(rules, 'committee', met),
    counts: { ...seasonCounts(facts, some, draft.date, context), received: some(convened.candidacies.length) },
    method: voted(vote),
    scores: scoreWords(rules).listed,
    voters: {
      own: isOfOfficers(rules.ballots.branch) ? called.committee : called.short,
      committee: ORGANS[convened.organ] ?? organ,
    },
    requests: {
      recognised: some(items.length),
      ...(excellent.length === 0
        ? {}
        : { certificates: { count: some(excellent.length), names: excellent.join(', ') } }),
      ...(commended.length === 0
        ? {}
        : { secretaries: { count: counted(commended.length, 'đồng chí'), names: commended.join('; ') } }),
    },
    ...(notProposed.length === 0
      ? {}
      : { notProposed: notProposed.map((one) => leftOut(one, draft.date, context, names)) }),
    enclosures: ['danh sách', recordCited(vote, context), `hồ sơ của ${some(items.length)}`],
    signature: signedFor(draft, convened.organ, context, names),
    recipients,
    annex: {
      label: 'Phụ lục',
      title: `DANH SÁCH ${called.name.toLocaleUpperCase('vi')} ĐỀ NGHỊ CÔNG NHẬN ${rules.modelName.toLocaleUpperCase('vi')} NĂM ${opened.year}`,
      attachedTo: attachedTo('Tờ trình', draft, number, context),
      landscape: true,
      rows: items.map((item, n) =>
        proposedRow(item, n, vote, { ...facts, on: draft.date, digits: roundDigits }, context),
      ),
    },
  }
}

/** `Chi bộ Phòng C (chưa đạt tỷ lệ biểu quyết)` */
function leftOut(
  { candidacyId, reason }: { candidacyId: string; reason: Sealed },
  on: LocalDate,
  context: Context,
  names: Names,
) {
  return `${branchName(candidacyId, on, context)} (${names.text(reason, 'reason')})`
}

/** Branches below the committee, and of them those that registered and those that withdrew for good. */
function seasonCounts(
  { convened, rules }: RoundFacts,
  some: (count: number) => string,
  date: LocalDate,
  context: Context,
): SeasonCounts {
  const { candidacies } = required(context.get(season, convened.seasonId), 'đợt xét')
  const below = candidatesBelow(convened.organisationId, rules.appliesTo.kinds, date, context)
  if (below.length === 0 || candidacies.length === 0) return {}
  const going = candidacies.filter(({ candidacyId }) => context.get(candidacy, candidacyId)?.merged == null)
  const newest = new Map(going.map(({ organisationId, candidacyId }) => [organisationId, candidacyId]))
  const withdrawn = [...newest.values()].filter((id) => context.get(candidacy, id)?.phase === 'withdrawn')
  return {
    branches: some(below.length),
    registered: some(newest.size),
    ...(withdrawn.length === 0 ? {} : { withdrawn: some(withdrawn.length) }),
  }
}
