import { command, event } from '../define.ts'
import { closed, Label, Sha256 } from '../values.ts'
import { SignatureInstant } from './signature-applied.ts'

const stamped = closed({
  /** Name of the newest signature's field. */
  field: Label(60),
  /** SHA-256 of the file before, and of the one with the time-stamp in its newest signature. */
  base: Sha256,
  sha256: Sha256,
  /** The instant that the token proves. */
  provedAt: SignatureInstant,
})

/** A time-stamp came for the newest signature of a paper that is not issued yet (RFC 3161; PAdES B-T). */
export const RecordTimestamp = command({
  name: 'RecordTimestamp',
  stream: 'document',
  target: 'exists',
  body: stamped,
})
export const SignatureTimestamped = event('SignatureTimestamped', 1, stamped)

const failed = closed({ field: Label(60), base: Sha256, reason: Label(1000) })

/** No time-stamp was to be had in as many tries as there are; the signature stays without. */
export const RecordTimestampFailure = command({
  name: 'RecordTimestampFailure',
  stream: 'document',
  target: 'exists',
  body: failed,
})
export const TimestampFailed = event('TimestampFailed', 1, failed)
