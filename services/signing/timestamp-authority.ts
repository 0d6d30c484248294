// A time-stamp authority over HTTP (RFC 3161, 3.4). A slow one may take two minutes: nothing but the signature waits for it.
import type { Random } from '../random.ts'
import { BadTimestamp, timestampRequest, timestampToken } from './pades/timestamp.ts'
import type { Stamper } from './sign-file.ts'

export type AuthorityOptions = {
  readonly url: string
  readonly random: Random
  /** One call, default three minutes. */
  readonly timeoutMs?: number
}

const LARGEST_ANSWER = 100_000

/** Asks once; throws BadTimestamp, or what fetch throws where nobody answers in time. */
export function timestampAuthority({ url, random, timeoutMs = 180_000 }: AuthorityOptions): Stamper {
  return async (signature) => {
    const nonce = random(8)
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: Buffer.from(timestampRequest(signature, nonce)),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    })
    if (!answer.ok) throw new BadTimestamp(`the authority answered ${answer.status}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (bytes.length > LARGEST_ANSWER) throw new BadTimestamp(`an answer of ${bytes.length} bytes`)
    return timestampToken(bytes, signature, nonce)
  }
}
