// Time-stamps (RFC 3161): that a signature existed at an instant, said by somebody else.
import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { bufferOf, parseDer } from './der.ts'
import { oids } from './oids.ts'

export class BadTimestamp extends Error {
  override readonly name = 'BadTimestamp'
}

/** A TimeStampReq over the signature's bytes, asking for the authority's certificate. `nonce`: eight bytes of chance. */
export function timestampRequest(signature: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: imprintOf(signature),
    nonce: new asn1js.Integer({ valueHex: bufferOf(minimal(nonce)) }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER(false))
}

function imprintOf(signature: Uint8Array): pkijs.MessageImprint {
  return new pkijs.MessageImprint({
    hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new asn1js.Null() }),
    hashedMessage: new asn1js.OctetString({ valueHex: bufferOf(createHash('sha256').update(signature).digest()) }),
  })
}

/** Neither negative nor with a zero byte too many, which authorities refuse as bad DER. */
function minimal(nonce: Uint8Array): Uint8Array {
  return Uint8Array.of((nonce[0]! & 0x7f) | 0x40, ...nonce.subarray(1))
}

/** The token of a granted answer to the request of this nonce. Throws BadTimestamp. */
export function timestampToken(answer: Uint8Array, signature: Uint8Array, nonce: Uint8Array): Uint8Array {
  const { status, timeStampToken } = read(() => new pkijs.TimeStampResp({ schema: parseDer(answer) }))
  if (status.status !== pkijs.PKIStatus.granted && status.status !== pkijs.PKIStatus.grantedWithMods) {
    throw new BadTimestamp(`the authority refused: status ${status.status}`)
  }
  if (timeStampToken === undefined) throw new BadTimestamp('the answer holds no token')
  const token = new Uint8Array(timeStampToken.toSchema().toBER(false))
  const told = timestampInfo(contentOf(token))
  if (!Buffer.from(told.digest).equals(createHash('sha256').update(signature).digest())) {
    throw new BadTimestamp('the token is about other bytes')
  }
  if (!Buffer.from(minimal(nonce)).equals(told.nonce)) throw new BadTimestamp('the token answers another request')
  return token
}

export type TimestampInfo = {
  /** SHA-256 of what was stamped. */
  readonly digest: Uint8Array
  readonly at: Date
  readonly nonce: Uint8Array
}

/** Reads a TSTInfo; throws BadTimestamp where it stamps anything but a SHA-256. */
export function timestampInfo(der: Uint8Array): TimestampInfo {
  const info = read(() => new pkijs.TSTInfo({ schema: parseDer(der) }))
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  if (hashAlgorithm.algorithmId !== oids.sha256) throw new BadTimestamp('not over a SHA-256')
  const nonce = info.nonce === undefined ? new Uint8Array() : new Uint8Array(info.nonce.valueBlock.valueHexView)
  return { digest: new Uint8Array(hashedMessage.getValue()), at: info.genTime, nonce }
}

/** The instant that a token proves. Throws BadTimestamp. */
export const provenBy = (token: Uint8Array): string => timestampInfo(contentOf(token)).at.toISOString()

/** The TSTInfo inside a token. */
function contentOf(token: Uint8Array): Uint8Array {
  const { content } = new pkijs.ContentInfo({ schema: parseDer(token) })
  const inside = new pkijs.SignedData({ schema: content }).encapContentInfo.eContent
  if (inside === undefined) throw new BadTimestamp('the token is empty')
  return new Uint8Array(inside.getValue())
}

function read<T>(what: () => T): T {
  try {
    return what()
  } catch {
    throw new BadTimestamp('the answer is not a time-stamp (RFC 3161)')
  }
}
