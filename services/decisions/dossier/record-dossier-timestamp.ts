import { DossierTimestamped, RecordDossierTimestamp } from '../../../contracts/dossier/record-dossier-timestamp.ts'
import { decision, only } from '../kernel/decision.ts'
import { awaitsTimestamp, dossier } from './state.ts'

export const recordDossierTimestamp = decision({
  contract: RecordDossierTimestamp,
  stream: dossier,
  version: 1,
  actsFor: () => null,
  decide: ({ body }, state) => awaitsTimestamp(body, state) ?? [DossierTimestamped(body)],
  commandOf: (events) => only(events, 'DossierTimestamped').data,
})
