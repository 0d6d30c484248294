// What is to be signed: the newest file of a paper, and where in it a person signs.
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { fileToSign, maySign } from '../../decisions/document/signing.ts'
import { type Document, document } from '../../decisions/document/state.ts'
import { fold, streamName } from '../../decisions/kernel/stream-type.ts'
import { person } from '../../decisions/person/state.ts'
import type { SignatureRequest } from '../../signing/port.ts'
import { namedFile, sha256Of } from '../../store/files/port.ts'
import type { ApiDeps } from '../deps.ts'
import { personNames } from '../person-names.ts'

/** In the place of a hash that there is none of. */
export const none = '0'.repeat(64)

type Signatory = { readonly personId: string; readonly at: string }

/** The newest file and its hash; what the decision would refuse is not signed in vain. */
export async function toSign(
  deps: ApiDeps,
  state: Document,
  { personId, at }: Signatory,
): Promise<{ readonly pdf: Uint8Array; readonly base: string } | Refused> {
  const base = fileToSign(state) ?? none
  const refused = maySign({ personId, base, at }, state) ?? (await erasedPerson(deps, personId))
  return refused ?? { pdf: await namedFile(deps.files, base), base }
}

/** The signature that is to be made in the newest file, above the person's printed name. */
export async function requestOf(
  deps: ApiDeps,
  { draft, signatures }: Document,
  pdf: Uint8Array,
  { personId, at }: Signatory,
): Promise<SignatureRequest> {
  const signers = [...new Set(draft!.signers.map((one) => one.personId))]
  const names = (await personNames(deps, signers)).map(({ fullName }) => fullName)
  const places = await deps.signaturePlaces(pdf, names)
  const own = signers.indexOf(personId)
  return { field: `ChuKy${signatures.length + 1}`, signer: names[own]!, at, place: places[own] ?? null }
}

/** Null where there is no such paper, or the command was given before: both are answered without a new signature. */
export async function documentFor({ store }: ApiDeps, id: string, commandId: string): Promise<Document | null> {
  const events = await store.read(streamName(document, id))
  const isAnswered = events.length === 0 || events.some(({ event }) => event.commandId === commandId)
  return isAnswered ? null : fold(document, events)
}

export async function measured({ countPages }: ApiDeps, pdf: Uint8Array) {
  const pages = await countPages(pdf)
  if (pages === null) throw new Error('the signed file cannot be read')
  return { sha256: sha256Of(pdf), pages }
}

async function erasedPerson({ store }: ApiDeps, personId: string): Promise<Refused | null> {
  const { erased } = fold(person, await store.read(streamName(person, personId)))
  return erased ? refuse('PERSON_ERASED', 'Dữ liệu của người này đã được xóa theo yêu cầu.') : null
}
