import type { LayoutRule } from '../../../contracts/document/draft-document.ts'
import type { Appraisal } from './appraisal.ts'
import type { AttendanceList } from './attendance-list.ts'
import type { BallotPaper } from './ballot-paper.ts'
import type { Certificate } from './certificate.ts'
import type { Commitment } from './commitment.ts'
import type { ConferenceRecord } from './conference-record.ts'
import type { Correction } from './correction.ts'
import type { CountRecordBranch } from './count-record-branch.ts'
import type { CountRecordCommittee } from './count-record-committee.ts'
import type { Decision } from './decision.ts'
import type { Evidence } from './evidence.ts'
import type { FileForm } from './file-forms.ts'
import type { HandoverRecord } from './handover-record.ts'
import type { Invitation } from './invitation.ts'
import type { MonthlyTable } from './monthly-table.ts'
import type { Plan } from './plan.ts'
import type { ProposalBranch } from './proposal-branch.ts'
import type { ProposalCommittee } from './proposal-committee.ts'
import type { RefusalLetter } from './refusal-letter.ts'
import type { Registration } from './registration.ts'
import type { RegistrationsProposal } from './registrations-proposal.ts'
import type { Reminder } from './reminder.ts'
import type { Report } from './report.ts'
import type { ReturnLetter } from './return-letter.ts'
import type { Review } from './review.ts'
import type { Revocation } from './revocation.ts'
import type { SelfAssessment } from './self-assessment.ts'
import type { SupervisionRecord } from './supervision-record.ts'

/**
 * Papers that are printed one by one. `contact`: address, telephone, e-mail of the issuer, in one line. `layout`: in a
 * dossier, the rule that the paper was issued under, where it may be another than that of the rest.
 */
export type SinglePaper = { contact?: string; layout?: LayoutRule } & (
  | Plan
  | Registration
  | Commitment
  | ProposalBranch
  | ProposalCommittee
  | CountRecordBranch
  | CountRecordCommittee
  | Report
  | SelfAssessment
  | Appraisal
  | Invitation
  | AttendanceList
  | BallotPaper
  | Decision
  | Revocation
  | ConferenceRecord
  | Certificate
  | ReturnLetter
  | RefusalLetter
  | RegistrationsProposal
  | SupervisionRecord
  | Reminder
  | MonthlyTable
  | Review
  | FileForm
  | HandoverRecord
  | Correction
)

/** Stands in the dossier for a paper that exists only as a scan. */
export type ScannedPaper = {
  paper: 'scan'
  /** `BIÊN BẢN` */
  title: string
  subject: string
  number?: string
  author: string
  date: string
  pages: string
  fileName: string
  sha256: string
}

/** Hồ sơ: cover, contents, then every paper in order, page numbers beginning anew with each. */
export type Dossier = {
  paper: 'dossier'
  cover: Cover
  contents: ContentsRow[]
  papers: (SinglePaper | ScannedPaper)[]
  /** Behind the papers: the list of evidence files, and those that are bound in. */
  evidence?: Evidence
  /** Last page: what the file holds and how it is checked. */
  verification?: { label: string; value: string }[]
}

/** Bìa hồ sơ */
export type Cover = {
  superior?: string[]
  body: string[]
  fond?: string
  /** Follows the word HỒ SƠ: `xét công nhận “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A`. */
  subject: string
  fileNumber?: string
  code?: string
  from: string
  to: string
  sheets: string
  retention?: string
  /** `Dự thảo`, `Lần 2` */
  mark?: string
}

export type ContentsRow = {
  order: string
  number: string
  date: string
  author: string
  subject: string
  sheet: string
  note: string
}

export type Paper = SinglePaper | Dossier
