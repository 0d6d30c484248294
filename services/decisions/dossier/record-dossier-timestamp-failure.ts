import {
  DossierTimestampFailed,
  RecordDossierTimestampFailure,
} from '../../../contracts/dossier/record-dossier-timestamp.ts'
import { decision, only } from '../kernel/decision.ts'
import { awaitsTimestamp, dossier } from './state.ts'

export const recordDossierTimestampFailure = decision({
  contract: RecordDossierTimestampFailure,
  stream: dossier,
  version: 1,
  actsFor: () => null,
  decide: ({ body }, state) => awaitsTimestamp(body, state) ?? [DossierTimestampFailed(body)],
  commandOf: (events) => only(events, 'DossierTimestampFailed').data,
})
