import { assembleDossiers } from './assemble-dossiers.ts'
import { cancelNumbers, draftAgain } from './cancelled-papers.ts'
import { draftAttendanceList } from './draft-attendance-list.ts'
import { draftBallotPaper } from './draft-ballot-paper.ts'
import { draftCandidacyPapers } from './draft-candidacy-papers.ts'
import { draftCertificates } from './draft-certificates.ts'
import { draftCorrections } from './draft-corrections.ts'
import { draftCountRecord } from './draft-count-record.ts'
import { draftDecision } from './draft-decision.ts'
import { draftFileForms } from './draft-file-forms.ts'
import { draftHandoverRecord } from './draft-handover-record.ts'
import { draftInvitations } from './draft-invitations.ts'
import { draftPlans } from './draft-plans.ts'
import { draftProposal } from './draft-proposal.ts'
import { draftRefusals } from './draft-refusals.ts'
import { draftReturnLetters } from './draft-return-letters.ts'
import { draftRevocation } from './draft-revocation.ts'
import { draftSeasonPapers } from './draft-season-papers.ts'
import { noteMergers } from './note-mergers.ts'
import { noteOutcomes } from './note-outcomes.ts'
import { noteRegistrations } from './note-registrations.ts'
import { noteRevocations } from './note-revocations.ts'
import { noteDepartures, noteSubordinates } from './note-subordinates.ts'
import { noteSuccessors } from './note-successors.ts'
import { noteTransfers } from './note-transfers.ts'
import { carryNumber, takeNumber } from './number-documents.ts'
import type { Policy } from './policy.ts'
import { releaseQuotas } from './release-quota.ts'

/** In the order in which they run on one event: what a round did is noted before papers are drafted from it. */
export const policies: readonly Policy[] = [
  noteDepartures,
  noteSubordinates,
  noteSuccessors,
  noteRegistrations,
  noteTransfers,
  noteMergers,
  noteOutcomes,
  noteRevocations,
  releaseQuotas,
  draftPlans,
  draftFileForms,
  draftHandoverRecord,
  draftCorrections,
  draftCandidacyPapers,
  draftReturnLetters,
  draftInvitations,
  draftAttendanceList,
  draftBallotPaper,
  draftCountRecord,
  draftSeasonPapers,
  cancelNumbers,
  draftAgain,
  takeNumber,
  carryNumber,
  draftProposal,
  draftDecision,
  draftRefusals,
  draftCertificates,
  draftRevocation,
  assembleDossiers,
]
