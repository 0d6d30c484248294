// What the API itself adds to a command before it is decided: a secret it makes, a file it keeps.
import { createHash } from 'node:crypto'
import { type Refused, refuse } from '../../contracts/refusals.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import type { ApiDeps } from './deps.ts'
import type { ReceivedFile } from './uploads/receive-form.ts'

export type Prepared = {
  readonly body: Record<string, unknown>
  /** Shown once in the answer. */
  readonly secret?: string
  /** More of the answer, known only once the command was accepted; nothing where it had been given before. */
  readonly shown?: () => object
  /** What the caller asked, where `body` holds more: a repeated request is known by it. */
  readonly asked?: Record<string, unknown>
  /** Makes durable what the body names; called once the command is accepted. */
  readonly keep?: () => Promise<unknown>
  /** Follows once the command is in the log, also where it was there before; done at a start too, so it may get lost. */
  readonly after?: () => Promise<unknown>
}

export type Preparation = (
  deps: ApiDeps,
  request: { readonly id: string | undefined; readonly body: unknown; readonly commandId: string },
) => Promise<Prepared | Refused>

/**
 * The secret follows from the command id under the vault's key, so that a repeated request (same Idempotency-Key) shows
 * the same one although only its hash is stored.
 */
const issueKey: Preparation = async ({ vault }, { body, commandId }) => {
  const secret = Buffer.from(vault.hmac(`key secret of ${commandId}`), 'hex').toString('base64url')
  const secretSha256 = createHash('sha256').update(secret).digest('hex')
  return { body: { ...(body as object), secretSha256 }, secret }
}

const attachScan: Preparation = async ({ files, countPages }, { body }) => {
  const { file, ...said } = body as { readonly file: unknown }
  // A request without a body has none to read.
  const bytes = Buffer.isBuffer(file) ? file : Buffer.alloc(0)
  const pages = await countPages(bytes)
  if (pages === null) return refuse('NOT_A_PDF', 'Tệp gửi lên không phải PDF đọc được, hoặc có mật khẩu.')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { body: { ...said, sha256, pages, bytes: bytes.length }, keep: () => files.put(bytes) }
}

const attachEvidence: Preparation = async ({ checkEvidence }, { body }) => {
  const { file, ...data } = body as { readonly file: ReceivedFile }
  const checked = await checkEvidence(await file.staged.read(), file.claim)
  if (isRefused(checked)) return checked
  const { sha256, bytes } = file.staged
  return { body: { ...data, ...checked, sha256, bytes }, keep: () => file.staged.keep() }
}

const issueCredentials: Preparation = async ({ ballotBox }, { id }) => {
  const made = await ballotBox.newSlips(id!)
  if (isRefused(made)) return made
  let kept = false
  const keep = async () => {
    await made.keep()
    kept = true
  }
  return { body: {}, keep, shown: () => (kept ? { slips: made.slips } : {}) }
}

const closeBallot: Preparation = async ({ ballotBox }, { id, body }) => {
  const asked = body as Record<string, unknown>
  const after = () => ballotBox.settle(id!)
  const contents = await ballotBox.shut(id!)
  if (contents === null) return { body: asked, after }
  if (isRefused(contents)) return contents
  return { body: { ...asked, box: contents }, asked, after }
}

/** Of a vote that ends without a result, the box goes too. */
const endBallot: Preparation = async ({ ballotBox }, { id, body }) => ({
  body: body as Record<string, unknown>,
  after: () => ballotBox.settle(id!),
})

export const preparations: Readonly<Record<string, Preparation>> = {
  IssueKey: issueKey,
  AttachScan: attachScan,
  AttachCountScan: attachScan,
  AttachEvidence: attachEvidence,
  IssueCredentials: issueCredentials,
  CloseBallot: closeBallot,
  AnnulBallot: endBallot,
}
