import { command, event } from '../define.ts'
import { SignatureInstant } from '../document/signature-applied.ts'
import { closed, Label, Positive, Sha256 } from '../values.ts'

const stamped = closed({
  edition: Positive,
  /** SHA-256 of the file before, and of the one with the time-stamp in the service's signature. */
  base: Sha256,
  sha256: Sha256,
  provedAt: SignatureInstant,
})

/** As RecordTimestamp, of the service's own signature. */
export const RecordDossierTimestamp = command({
  name: 'RecordDossierTimestamp',
  stream: 'dossier',
  target: 'exists',
  body: stamped,
})
export const DossierTimestamped = event('DossierTimestamped', 1, stamped)

const failed = closed({ edition: Positive, base: Sha256, reason: Label(1000) })

export const RecordDossierTimestampFailure = command({
  name: 'RecordDossierTimestampFailure',
  stream: 'dossier',
  target: 'exists',
  body: failed,
})
export const DossierTimestampFailed = event('DossierTimestampFailed', 1, failed)
