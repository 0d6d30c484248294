// What the API itself adds to a command before it is decided: a secret it makes, a file it keeps.
import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { BodyOf } from '../../contracts/define.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import { type Refused, refuse } from '../../contracts/refusals.ts'
import type { DecideRecognition } from '../../contracts/round/decide-recognition.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { reserveQuota } from '../decisions/season/reserve-quota.ts'
import { sha256Of } from '../store/files/port.ts'
import type { ApiDeps } from './deps.ts'
import { applySignature, attachSignedFile, prepareSignature, signForTrial } from './signing/preparations.ts'
import { registerCertificate } from './signing/register-certificate.ts'
import type { ReceivedFile } from './uploads/receive-form.ts'
import { closeBallot, endBallot, issueCredentials } from './voting/preparations.ts'

export type Prepared = {
  readonly body: Record<string, unknown>
  /** Shown once in the answer. */
  readonly secret?: string
  /** More of the answer, known only once the command was accepted; nothing where it had been given before. */
  readonly shown?: () => object
  /** The same as a page to print, for a caller that accepts one; null: there is nothing to print. */
  readonly printed?: (reply: FastifyReply, host: string) => Promise<FastifyReply | null>
  /** What the caller asked, where `body` holds more: a repeated request is known by it. */
  readonly asked?: Record<string, unknown>
  /** Makes durable what the body names, or refuses; called once the command is accepted. */
  readonly keep?: () => Promise<unknown>
  /** Follows once the command is in the log, also where it was there before; done at a start too, so it may get lost. */
  readonly after?: () => Promise<unknown>
}

export type Preparation = (
  deps: ApiDeps,
  request: {
    readonly id: string | undefined
    readonly body: unknown
    readonly occurredOn: string | undefined
    readonly commandId: string
  },
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
  return { body: { ...said, sha256: sha256Of(bytes), pages, bytes: bytes.length }, keep: () => files.put(bytes) }
}

const attachEvidence: Preparation = async ({ checkEvidence }, { body }) => {
  const { file, ...data } = body as { readonly file: ReceivedFile }
  const checked = await checkEvidence(await file.staged.read(), file.claim)
  if (isRefused(checked)) return checked
  const { sha256, bytes } = file.staged
  return { body: { ...data, ...checked, sha256, bytes }, keep: () => file.staged.keep() }
}

/** Places within the framework's limits are kept first, in the season's stream, where two meetings at once meet. */
const decideRecognition: Preparation = async ({ store, handle }, { id, body, occurredOn, commandId }) => {
  const asked = body as BodyOf<typeof DecideRecognition>
  const recognised = asked.items.filter(({ outcome }) => outcome === 'recognised')
  const keep = async () => {
    const { convened } = fold(round, await store.read(streamName(round, id!)))
    const reserved = await handle(reserveQuota, {
      id: convened!.seasonId,
      body: {
        roundId: id!,
        recognised: recognised.map(({ candidacyId }) => candidacyId),
        certificates: recognised.filter(({ certificate }) => certificate).map(({ candidacyId }) => candidacyId),
      },
      actor: { principal: 'service:quota', role: 'service', organisation: null },
      commandId: derivedUuid('quota', commandId),
      requestHash: null,
      correlationId: commandId,
      causationId: null,
      ...(occurredOn === undefined ? {} : { occurredOn }),
    })
    return isRefused(reserved) ? atItems(reserved) : reserved
  }
  return { body: asked, ...(recognised.length === 0 ? {} : { keep }) }
}

/** The caller asked for items, and knows nothing of what was to be kept. */
function atItems({ refused }: Refused): Refused {
  return { refused: { ...refused, errors: refused.errors.map((error) => ({ ...error, pointer: '/items' })) } }
}

export const preparations: Readonly<Record<string, Preparation>> = {
  IssueKey: issueKey,
  AttachScan: attachScan,
  AttachCountScan: attachScan,
  AttachEvidence: attachEvidence,
  IssueCredentials: issueCredentials,
  CloseBallot: closeBallot,
  AnnulBallot: endBallot,
  DecideRecognition: decideRecognition,
  RegisterCertificate: registerCertificate,
  SignDocument: signForTrial,
  PrepareSignature: prepareSignature,
  ApplySignature: applySignature,
  AttachSignedFile: attachSignedFile,
}
