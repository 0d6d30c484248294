import { CorrectDocument, DocumentCorrected } from '../../../contracts/document/correct-document.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { beforePreviousStep } from '../season/dates.ts'
import { document, issuerOf } from './state.ts'

export const correctDocument = decision({
  contract: CorrectDocument,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide(given, { issued, corrections }) {
    if (issued === null) {
      return refuse('NOT_ISSUED', 'Văn bản chưa ban hành: hãy hủy để soạn lại (CancelDocument) thay vì đính chính.')
    }
    const previous = corrections.at(-1)?.on ?? issued.signedOn
    return beforePreviousStep(previous, given) ?? [DocumentCorrected(given.body)]
  },
  commandOf: (events) => only(events, 'DocumentCorrected').data,
})
