import { command, event } from '../define.ts'
import { Fingerprint } from '../document/draft-document.ts'
import { closed, Label, Positive, Sha256 } from '../values.ts'

const made = closed({ edition: Positive, sha256: Sha256, pages: Positive, fingerprint: Fingerprint })

/** The renderer made the dossier's one file and the file store keeps it. */
export const RecordDossierFile = command({ name: 'RecordDossierFile', stream: 'dossier', target: 'exists', body: made })
export const DossierRendered = event('DossierRendered', 2, made)

const failed = closed({ edition: Positive, reason: Label(1000) })

/** The dossier's file cannot be made as things stand; `reason` names why, in Vietnamese. */
export const RecordDossierFailure = command({
  name: 'RecordDossierFailure',
  stream: 'dossier',
  target: 'exists',
  body: failed,
})
export const DossierRenderFailed = event('DossierRenderFailed', 1, failed)
