// Signatures are made before the command that records them is decided: it names the file that holds them.
import { createHash } from 'node:crypto'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { fileToSign, maySign } from '../../decisions/document/signing.ts'
import { type Document, document } from '../../decisions/document/state.ts'
import { fold, streamName } from '../../decisions/kernel/stream-type.ts'
import { person } from '../../decisions/person/state.ts'
import type { SignatureRequest } from '../../signing/port.ts'
import type { ApiDeps } from '../deps.ts'
import { personNames } from '../person-names.ts'
import type { Preparation, Prepared } from '../preparations.ts'

/** A file and what is to be signed in it. */
type ToSign = { readonly pdf: Uint8Array; readonly base: string; readonly request: SignatureRequest }

export const signForTrial: Preparation = async (deps, { id, body }) => {
  const { personId } = body as { readonly personId: string }
  const found = await toSign(deps, id!, personId)
  if ('body' in found) return found
  const { pdf, certificate } = await deps.signing.signForTrial(found.pdf, found.request)
  const { sha256, pages } = await measured(deps, pdf)
  const { field, at } = found.request
  return {
    body: { personId, certificate, base: found.base, sha256, pages, at, field },
    asked: { personId },
    keep: () => deps.files.put(pdf),
  }
}

/**
 * What the decision will refuse is not signed in vain. It is asked all the same, as it alone knows a repeated request; should
 * it accept what was refused a moment before, nothing is written.
 */
function notMade(refused: Refused, { personId, base, at }: Parameters<typeof maySign>[0]): Prepared {
  return {
    body: { personId, certificate: none, base, sha256: none, pages: 1, at, field: 'ChuKy' },
    asked: { personId },
    keep: async () => refused,
  }
}

/** In the place of a hash that there is none of. */
const none = '0'.repeat(64)

async function toSign(deps: ApiDeps, id: string, personId: string): Promise<ToSign | Prepared> {
  const state = fold(document, await deps.store.read(streamName(document, id)))
  const asked = { personId, base: fileToSign(state) ?? none, at: deps.now() }
  const refused = maySign(asked, state) ?? (await erasedPerson(deps, personId))
  if (refused !== null) return notMade(refused, asked)
  const { base, at } = asked
  const pdf = await deps.files.get(base)
  if (pdf === null) throw new Error(`file ${base} of document ${id} is not in the file store`)
  return { pdf, base, request: await requestOf(deps, state, personId, pdf, at) }
}

async function erasedPerson({ store }: ApiDeps, personId: string): Promise<Refused | null> {
  const { erased } = fold(person, await store.read(streamName(person, personId)))
  return erased ? refuse('PERSON_ERASED', 'Dữ liệu của người này đã được xóa theo yêu cầu.') : null
}

async function requestOf(
  deps: ApiDeps,
  { draft, signatures }: Document,
  personId: string,
  pdf: Uint8Array,
  at: string,
): Promise<SignatureRequest> {
  const signers = [...new Set(draft!.signers.map((one) => one.personId))]
  const names = (await personNames(deps, signers)).map(({ fullName }) => fullName)
  const places = await deps.signaturePlaces(pdf, names)
  const own = signers.indexOf(personId)
  return { field: `ChuKy${signatures.length + 1}`, signer: names[own]!, at, place: places[own] ?? null }
}

async function measured({ countPages }: ApiDeps, pdf: Uint8Array) {
  const pages = await countPages(pdf)
  if (pages === null) throw new Error('the signed file cannot be read')
  return { sha256: createHash('sha256').update(pdf).digest('hex'), pages }
}
