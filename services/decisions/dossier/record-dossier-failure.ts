import { DossierRenderFailed, RecordDossierFailure } from '../../../contracts/dossier/record-dossier-file.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { dossier, editionOf } from './state.ts'

export const recordDossierFailure = decision({
  contract: RecordDossierFailure,
  stream: dossier,
  version: 1,
  actsFor: () => null,
  decide({ body }, state) {
    const edition = editionOf(state, body.edition)
    if (edition === undefined) return refuse('EDITION_UNKNOWN', `Chưa lập hồ sơ lần ${body.edition}.`)
    if (edition.file !== null) return refuse('ALREADY_RENDERED', `Hồ sơ lần ${body.edition} đã có tệp.`)
    return [DossierRenderFailed(body)]
  },
  commandOf: (events) => only(events, 'DossierRenderFailed').data,
})
