import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { bodyOn } from '../../decisions/season/approvers.ts'
import { required } from '../cannot-render.ts'
import { numbered } from '../papers/format/parts.ts'
import { points } from '../papers/format/points.ts'
import { fraction, percentage } from '../papers/format/shares.ts'
import type { ProposalBranch, VoteSummary } from '../papers/proposal-branch.ts'
import type { ScoreTable } from '../papers/score-table.ts'
import { ballotFacts, isSealed, recordCited, resultOf, voted } from './ballot-facts.ts'
import { basesOf } from './bases.ts'
import { type CandidacyFacts, candidacyFacts } from './candidacy-facts.ts'
import { faceOf } from './defaults.ts'
import { exceptions } from './disqualifiers.ts'
import { headOf, organIn, organisationOf, settingsOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { bodyOf, calledIn } from './registration-facts.ts'
import { type RoundFacts, roundFacts } from './round-facts.ts'
import { scoreWords } from './score-words.ts'
import { situation } from './situation.ts'

const PARTS = ['ĐẶC ĐIỂM TÌNH HÌNH', 'KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM', 'KẾT QUẢ BIỂU QUYẾT', 'NỘI DUNG ĐỀ NGHỊ']

/** Tờ trình of a branch, or of a committee that is itself the candidate, for itself. */
export function proposalBranch(draft: Draft, number: number | null, context: Context, names: Names): ProposalBranch {
  const facts = roundFacts(draft.source.id, context)
  const { convened, opened, rules } = facts
  const proposal = required(facts.held.proposal, 'đề nghị của hội nghị')
  const item = required(proposal.items[0], 'lượt đăng ký được đề nghị')
  const candidacy = candidacyFacts(item.candidacyId, context)
  const issuer = organisationOf(convened.organisationId, draft.date, context).name
  const proposer = organIn(convened.organisationId, convened.organ, draft.date, context).name
  const addressee = organIn(proposal.addressee.organisationId, proposal.addressee.organ, draft.date, context).name
  const { subject, recipients, parts = PARTS } = faceOf(rules, opened.year, 'branch', 'proposal', draft, context)
  const met = `kết quả tự đánh giá, chấm điểm và kết quả biểu quyết của ${proposer} tại hội nghị ngày ${shortDate(convened.on)}`
  const [secretary] = facts.held.commended
  const excepted = exceptions(candidacy, names)
  return {
    paper: 'proposal-branch',
    called: calledIn(candidacy, draft.date, context),
    head: headOf(draft, number, context),
    subject,
    addressees: [addressee],
    addressee,
    issuer,
    proposer,
    parts: numbered(parts),
    model: rules.modelName,
    year: String(opened.year),
    bases: basesOf(rules, 'branch', met),
    situation: situation(facts, candidacy, context),
    scores: scoreTable(candidacy),
    threshold: `${points(candidacy.verdict.required)} ${scoreWords(rules).unit ?? 'điểm'}`,
    ...(excepted.length === 0 ? {} : { exceptions: excepted }),
    ballot: {
      meeting: `Hội nghị ${bodyOf(candidacy, draft.date, context)}`,
      ...ballotSummary(facts, proposal.ballotId, item.candidacyId, settingsOf(draft, context).roundDigits, context),
    },
    requests: {
      ...authority(facts, proposal.addressee, draft.date, context),
      ...(item.certificate ? { certificate: true } : {}),
      ...(secretary === undefined ? {} : { secretary: names.person(secretary.personId) }),
    },
    enclosures: [
      'Biên bản kiểm phiếu',
      'Báo cáo kết quả thực hiện',
      'Phiếu tự đánh giá',
      ...(candidacy.state.evidence.length === 0 ? [] : ['Danh mục minh chứng']),
    ],
    signature: signedFor(draft, convened.organ, context, names),
    recipients,
  }
}

function scoreTable({ rules, sheet }: CandidacyFacts): ScoreTable {
  const { inTable, columns } = scoreWords(rules)
  return {
    ...(columns === undefined ? {} : { columns }),
    rows: rules.groups.map(({ id, title }, n) => {
      const total = required(sheet.groups[n], `điểm của nhóm ${id}`)
      return {
        order: String(n + 1),
        group: title,
        maximum: points(total.maximum),
        points: inTable(total.points),
      }
    }),
    total: { maximum: points(sheet.maximum), points: inTable(sheet.total) },
  }
}

function ballotSummary(
  { rules, convened }: RoundFacts,
  ballotId: string,
  candidacyId: string,
  digits: number,
  context: Context,
): VoteSummary {
  const vote = ballotFacts(ballotId, rules, context)
  const { yes, base } = resultOf(vote, candidacyId)
  const counts = {
    yes: `${fraction(yes, base)} ${vote.unit}`,
    percentage: percentage(yes, base, digits),
    base: vote.rule.pass.baseName,
  }
  return {
    meetingOn: shortDate(convened.on),
    method: voted(vote),
    ...(isSealed(vote) ? { sealed: true as const } : counts),
    record: recordCited(vote, context),
  }
}

/** Who decides in the end, where the addressee itself does not. */
function authority(
  { approvers }: RoundFacts,
  addressee: { organisationId: string; organ: string },
  on: LocalDate,
  context: Context,
) {
  const decides = approvers(on).find(({ act }) => act === 'decide')
  if (decides?.organisationId == null) return {}
  if (bodyOn(decides, on, context) === addressee.organisationId && decides.organ === addressee.organ) return {}
  return { authority: organisationOf(decides.organisationId, on, context).committeeName }
}
