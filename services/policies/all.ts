import { assembleDossiers } from './assemble-dossiers.ts'
import { draftCountRecord } from './draft-count-record.ts'
import { draftDecision } from './draft-decision.ts'
import { draftProposal } from './draft-proposal.ts'
import { draftSheetAndReport } from './draft-sheet-and-report.ts'
import { noteOutcomes } from './note-outcomes.ts'
import { carryNumber, takeNumber } from './number-documents.ts'
import type { Policy } from './policy.ts'

/** In the order in which they run on one event: what a round did is noted before papers are drafted from it. */
export const policies: readonly Policy[] = [
  noteOutcomes,
  draftSheetAndReport,
  draftCountRecord,
  takeNumber,
  carryNumber,
  draftProposal,
  draftDecision,
  assembleDossiers,
]
