import { isForm } from '../../../contracts/document/paper-types.ts'
import { ballot } from '../../decisions/ballot/state.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { isOfOfficers } from '../../decisions/rules/ballot.ts'
import { CannotRender, required } from '../cannot-render.ts'
import type { SinglePaper } from '../papers/dossier.ts'
import { appraisal } from './appraisal.ts'
import { attendanceList } from './attendance-list.ts'
import { isSealed, voteFacts } from './ballot-facts.ts'
import { ballotPaper } from './ballot-paper.ts'
import { certificate } from './certificate.ts'
import { commitment } from './commitment.ts'
import { correction } from './correction.ts'
import { countRecordBranch } from './count-record-branch.ts'
import { countRecordCommittee } from './count-record-committee.ts'
import { decision } from './decision.ts'
import { handoverRecord } from './handover-record.ts'
import { invitation } from './invitation.ts'
import { settingsOf } from './issuer.ts'
import type { Names } from './names.ts'
import { plan } from './plan.ts'
import { proposalBranch } from './proposal-branch.ts'
import { proposalCommittee } from './proposal-committee.ts'
import { refusalLetter } from './refusal-letter.ts'
import { registration } from './registration.ts'
import { report } from './report.ts'
import { returnLetter } from './return-letter.ts'
import { revocation } from './revocation.ts'
import { roundFacts } from './round-facts.ts'
import { conferenceRecord } from './season/conference-record.ts'
import { monthlyTable } from './season/monthly-table.ts'
import { registrationsProposal } from './season/registrations-proposal.ts'
import { reminder } from './season/reminder.ts'
import { review } from './season/review.ts'
import { supervisionRecord } from './season/supervision-record.ts'
import { selfAssessment } from './self-assessment.ts'

/** Forms are nobody's to answer, a certificate is no letter, and a table for a meeting stays in it. */
const isUnanswered = (type: Draft['type']) => isForm(type) || type === 'certificate' || type === 'monthly-table'

/** The view model of a drafted paper. Pure; throws CannotRender where something that is printed is missing. */
export function paperOf(draft: Draft, number: number | null, context: Context, names: Names): SinglePaper {
  const { contactLine } = settingsOf(draft, context)
  const content = contentOf(draft, number, context, names)
  if (contactLine === undefined || isUnanswered(draft.type)) return content
  return { contact: contactLine, ...content }
}

function contentOf(draft: Draft, number: number | null, context: Context, names: Names): SinglePaper {
  switch (draft.type) {
    case 'plan':
      return plan(draft, number, context, names)
    case 'registration':
      return registration(draft, number, context, names)
    case 'commitment':
      return commitment(draft, number, context, names)
    case 'self-assessment':
      return selfAssessment(draft, number, context, names)
    case 'report':
      return report(draft, number, context, names)
    case 'count-record':
    case 'sealed-count':
      return countRecordOf(draft, number, context, names)
    case 'invitation':
      return invitation(draft, number, context, names)
    case 'attendance-list':
      return attendanceList(draft, context, names)
    case 'ballot-paper':
      return ballotPaper(draft, context)
    case 'proposal': {
      const { level } = roundFacts(draft.source.id, context).convened
      return (level === 'branch' ? proposalBranch : proposalCommittee)(draft, number, context, names)
    }
    case 'appraisal':
      return appraisal(draft, number, context, names)
    case 'decision':
      return decision(draft, number, context, names)
    case 'return-letter':
      return returnLetter(draft, number, context, names)
    case 'refusal-letter':
      return refusalLetter(draft, number, context, names)
    case 'certificate':
      return certificate(draft, number, context, names)
    case 'revocation':
      return revocation(draft, number, context, names)
    case 'conference-record':
      return conferenceRecord(draft, number, context, names)
    case 'registrations-proposal':
      return registrationsProposal(draft, number, context, names)
    case 'supervision-record':
      return supervisionRecord(draft, number, context, names)
    case 'reminder':
      return reminder(draft, number, context, names)
    case 'monthly-table':
      return monthlyTable(draft, number, context, names)
    case 'correction':
      return correction(draft, number, context, names)
    case 'handover-record':
      return handoverRecord(draft, number, context, names)
    case 'review':
      return review(draft, number, context, names)
    default:
      throw new CannotRender('Loại văn bản này chưa có mẫu in.')
  }
}

function countRecordOf(draft: Draft, number: number | null, context: Context, names: Names): SinglePaper {
  const opened = required(context.get(ballot, draft.source.id)?.opened, 'biểu quyết')
  const facts = roundFacts(opened.roundId, context)
  const vote = voteFacts(draft.source.id, facts.rules, context)
  const parts = { draft, number, context, names, sealed: isSealed(vote) && draft.type === 'count-record' }
  return isOfOfficers(vote.rule) ? countRecordCommittee(parts, facts, vote) : countRecordBranch(parts, facts, vote)
}
