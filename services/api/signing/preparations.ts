// Signatures are made before the command that records them is decided: it names the file that holds them.
import type { BodyOf } from '../../../contracts/define.ts'
import type { ApplySignature } from '../../../contracts/document/apply-signature.ts'
import type { AttachSignedFile } from '../../../contracts/document/attach-signed-file.ts'
import type { PrepareSignature } from '../../../contracts/document/prepare-signature.ts'
import type { SignDocument } from '../../../contracts/document/sign-document.ts'
import { derivedId } from '../../../contracts/ids.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { Document } from '../../decisions/document/state.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { namedFile, sha256Of } from '../../store/files/port.ts'
import type { ApiDeps } from '../deps.ts'
import type { Preparation, Prepared } from '../preparations.ts'
import { certificateIn, certificatesIn, unfit, untrusted } from './certificates.ts'
import { documentFor, measured, none, requestOf, toSign } from './to-sign.ts'

/** How long a token may take. */
const WITHIN_MS = 30 * 60 * 1000

/** In the place of a signature, where the command is answered without one: no such paper, or it was given before. */
function noneMade<B extends object>(body: B, asked: object): Prepared {
  return { body: body as Record<string, unknown>, asked: { ...asked } }
}

const nothing = { certificate: none, base: none, sha256: none, pages: 1, field: 'ChuKy' } as const

export const signForTrial: Preparation = async (deps, { id, body, commandId }) => {
  const asked = body as { readonly personId: string }
  const state = await documentFor(deps, id!, commandId)
  if (state === null) return noneMade<BodyOf<typeof SignDocument>>({ ...nothing, ...asked, at: deps.now() }, asked)
  const at = deps.now()
  const found = await toSign(deps, state, { personId: asked.personId, at })
  if (isRefused(found)) return found
  const request = await requestOf(deps, state, found.pdf, { personId: asked.personId, at })
  const { pdf, certificate } = await deps.signing.signForTrial(found.pdf, request)
  const { field } = request
  const made = { ...asked, certificate, base: found.base, at, field, ...(await measured(deps, pdf)) }
  return { body: made satisfies BodyOf<typeof SignDocument>, asked, keep: () => deps.files.put(pdf) }
}

export const prepareSignature: Preparation = async (deps, { id, body, commandId }) => {
  const asked = body as { readonly personId: string; readonly certificate: string }
  const der = certificateIn(asked.certificate)
  const facts = deps.signing.readCertificate(der)
  if (facts === null) return unfit()
  const at = deps.now()
  const expiresAt = new Date(Date.parse(at) + WITHIN_MS).toISOString()
  const signatureId = derivedId('signature', commandId)
  const common = { signatureId, personId: asked.personId, certificate: facts.sha256, at, expiresAt }
  const state = await documentFor(deps, id!, commandId)
  if (state === null) {
    const { base, field } = nothing
    return noneMade<BodyOf<typeof PrepareSignature>>({ ...common, base, field, prepared: none }, asked)
  }
  const found = await toSign(deps, state, { personId: asked.personId, at })
  if (isRefused(found)) return found
  const request = await requestOf(deps, state, found.pdf, { personId: asked.personId, at })
  const { pdf, toBeSigned, digest } = await deps.signing.prepare(found.pdf, request, der)
  const { sha256: prepared } = await measured(deps, pdf)
  const { field } = request
  const shown = { signatureId, field, expiresAt, digest: Buffer.from(digest).toString('hex') }
  return {
    body: { ...common, base: found.base, prepared, field } satisfies BodyOf<typeof PrepareSignature>,
    asked,
    keep: () => deps.files.put(pdf),
    shown: () => ({ signature: { ...shown, toBeSigned: Buffer.from(toBeSigned).toString('base64') } }),
  }
}

type Applied = {
  readonly signatureId: string
  readonly certificate: string
  readonly chain?: readonly string[]
  readonly signature: string
}

export const applySignature: Preparation = async (deps, { id, body, commandId }) => {
  const asked = body as Applied
  const state = await documentFor(deps, id!, commandId)
  if (state === null) {
    const { signatureId } = asked
    return noneMade<BodyOf<typeof ApplySignature>>({ ...nothing, signatureId, personId: 'a', at: deps.now() }, asked)
  }
  const prepared = state.prepared.find(({ signatureId }) => signatureId === asked.signatureId)
  if (prepared === undefined) {
    return refuse('SIGNATURE_UNKNOWN', 'Không có lượt chuẩn bị ký này trên tệp hiện nay: hãy chuẩn bị lại.')
  }
  const certificates = certificatesIn(asked)
  if (deps.signing.readCertificate(certificates.certificate)?.sha256 !== prepared.certificate) {
    return wrong('/certificate', 'chứng thư số đã gửi khi chuẩn bị ký')
  }
  if (!deps.signing.isTrusted(certificates, deps.now())) return untrusted()
  const open = await namedFile(deps.files, prepared.prepared)
  const pdf = deps.signing.complete(open, certificates, Buffer.from(asked.signature, 'base64'))
  if (pdf === null) return wrong('/signature', 'chữ ký SHA-256 của khóa ứng với chứng thư số, trên toBeSigned')
  const { prepared: _, expiresAt: __, ...same } = prepared
  const made = { ...same, ...(await measured(deps, pdf)) }
  return { body: made satisfies BodyOf<typeof ApplySignature>, asked, keep: () => deps.files.put(pdf) }
}

export const attachSignedFile: Preparation = async (deps, { id, body, commandId }) => {
  const { file, personId: told } = body as { readonly file: unknown; readonly personId: readonly string[] | string }
  const [personId = ''] = [told].flat()
  const bytes = Buffer.isBuffer(file) ? file : Buffer.alloc(0)
  const asked = { personId, sha256: sha256Of(bytes) }
  const state = await documentFor(deps, id!, commandId)
  if (state === null) return noneMade<BodyOf<typeof AttachSignedFile>>({ ...nothing, ...asked, at: deps.now() }, asked)
  const found = await toSign(deps, state, { personId, at: deps.now() })
  if (isRefused(found)) return found
  const { added, base } = await addedTo(deps, state, found, bytes)
  if (added === null) {
    return refuse('SIGNED_FILE_DIFFERS', 'Tệp gửi lên không phải đúng tệp của văn bản cộng thêm một chữ ký số hợp lệ.')
  }
  const { certificate, field, at, provedAt } = added
  const made = { personId, certificate, base, at, field, ...(await measured(deps, bytes)) }
  return {
    body: { ...made, ...(provedAt === null ? {} : { provedAt }) } satisfies BodyOf<typeof AttachSignedFile>,
    asked,
    keep: () => deps.files.put(bytes),
  }
}

type ToSign = { readonly pdf: Uint8Array; readonly base: string }

/** What the tool fetched may be the file as it was before a time-stamp came. */
async function addedTo(deps: ApiDeps, { signatures }: Document, { pdf, base }: ToSign, signed: Uint8Array) {
  const added = await deps.signing.addedTo(pdf, signed)
  const unstamped = signatures.at(-1)?.unstamped
  if (added !== null || unstamped === undefined) return { added, base }
  return { added: await deps.signing.addedTo(await namedFile(deps.files, unstamped), signed), base: unstamped }
}

function wrong(pointer: string, detail: string): Refused {
  return refuse('SIGNATURE_WRONG', 'Chữ ký không khớp với chứng thư số và tệp đã chuẩn bị.', { pointer, detail })
}
