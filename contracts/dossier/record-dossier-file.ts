import Type from 'typebox'
import { command, event } from '../define.ts'
import { Fingerprint } from '../document/draft-document.ts'
import { SignatureInstant } from '../document/signature-applied.ts'
import { closed, Label, Positive, Sha256 } from '../values.ts'

const made = closed({
  edition: Positive,
  sha256: Sha256,
  pages: Positive,
  fingerprint: Fingerprint,
  /** The service's own; absent where it signed none. */
  signature: Type.Optional(
    closed({
      /** SHA-256 of its certificate. */
      certificate: Sha256,
      /** Of the file before, which follows from the edition alone; its bytes are the beginning of the signed one. */
      unsigned: Sha256,
      field: Label(60),
      at: SignatureInstant,
    }),
  ),
})

/** The renderer made the dossier's one file and the file store keeps it. */
export const RecordDossierFile = command({ name: 'RecordDossierFile', stream: 'dossier', target: 'exists', body: made })
export const DossierRendered = event('DossierRendered', 3, made)

const failed = closed({ edition: Positive, reason: Label(1000) })

/** The dossier's file cannot be made as things stand; `reason` names why, in Vietnamese. */
export const RecordDossierFailure = command({
  name: 'RecordDossierFailure',
  stream: 'dossier',
  target: 'exists',
  body: failed,
})
export const DossierRenderFailed = event('DossierRenderFailed', 1, failed)
