// What a command looks like on the wire: path parameters apart, `occurredOn` beside the body's own fields.
import type { FastifyRequest } from 'fastify'
import Type, { type TObject, type TSchema } from 'typebox'
import { CountScanData } from '../../contracts/ballot/attach-count-scan.ts'
import { CloseRequest } from '../../contracts/ballot/close-ballot.ts'
import { EvidenceData, evidenceTypes } from '../../contracts/candidacy/attach-evidence.ts'
import type { CommandContract } from '../../contracts/define.ts'
import { ApplicationRequest } from '../../contracts/document/apply-signature.ts'
import { SignedFileData } from '../../contracts/document/attach-signed-file.ts'
import { PreparationRequest } from '../../contracts/document/prepare-signature.ts'
import { SigningRequest } from '../../contracts/document/sign-document.ts'
import { KeyRequest } from '../../contracts/key/issue-key.ts'
import { CertificateRequest } from '../../contracts/person/register-certificate.ts'
import { closed, DateOnly, Id } from '../../contracts/values.ts'
import { longestFileInWords } from './uploads/limits.ts'

/** Commands whose body is a file; what they say besides stands in the query, as lists. */
export const uploads: ReadonlyMap<string, TObject> = new Map([
  ['AttachScan', closed({})],
  ['AttachCountScan', CountScanData],
  ['AttachSignedFile', SignedFileData],
])
/** Commands whose body is a form of JSON and a file. */
export const forms: ReadonlySet<string> = new Set(['AttachEvidence'])

/** Where the API adds fields of its own (preparations.ts), the caller sends fewer. */
const callersPart: Readonly<Record<string, TObject>> = {
  IssueKey: KeyRequest,
  CloseBallot: CloseRequest,
  AttachEvidence: EvidenceData,
  RegisterCertificate: CertificateRequest,
  SignDocument: SigningRequest,
  PrepareSignature: PreparationRequest,
  ApplySignature: ApplicationRequest,
}

type Merged = { readonly id?: string; readonly body: Record<string, unknown>; readonly occurredOn?: string }

export type WireBodies = {
  readonly params: TObject
  /** JSON body, or JSON part of a form, with `occurredOn`; for uploads anything. */
  readonly body: TSchema
  /** As Fastify and OpenAPI take it: by content type for uploads. */
  readonly schema: object
  /** Path, query and body of a request as one command body. */
  merge(request: FastifyRequest): Merged
}

const known = new Map<string, WireBodies>()

export function wireBodies(contract: CommandContract): WireBodies {
  const wire = known.get(contract.name) ?? derive(contract)
  known.set(contract.name, wire)
  return wire
}

function derive(contract: CommandContract): WireBodies {
  const names = [...contract.route!.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const params = closed(Object.fromEntries(names.map((name) => [name, Id])))
  if (uploads.has(contract.name)) return { params, body: Type.Any(), schema: pdfBody, merge: mergeUpload }
  const own = (callersPart[contract.name] ?? contract.body).properties
  const fields = Object.fromEntries(Object.entries(own).filter(([name]) => !names.includes(name)))
  const body = closed({ ...fields, occurredOn: Type.Optional(occurredOn) })
  return { params, body, schema: forms.has(contract.name) ? formBody(body) : body, merge }
}

const occurredOn = Type.String({ ...DateOnly, description: 'Ngày thực hiện (giờ Việt Nam); bỏ trống là hôm nay' })

// Bytes have no JSON schema (OpenAPI 3.1, 4.8.14.2): one of type string would refuse every file.
const pdfBody = { content: { 'application/pdf': { schema: { description: 'Tệp PDF, tối đa 30 MB' } } } }

const evidenceFile = `Tệp minh chứng: ${Object.values(evidenceTypes)
  .map(({ label }) => label)
  .join(', ')}; tối đa ${longestFileInWords}`

const formBody = (data: TObject) => ({
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['data', 'file'],
        properties: { data, file: { description: evidenceFile, contentMediaType: 'application/octet-stream' } },
      },
    },
  },
})

function merge(request: FastifyRequest): Merged {
  const { id, ...path } = request.params as Record<string, string>
  const { occurredOn, ...fields } = (request.body ?? {}) as Record<string, unknown>
  return assembled(id, { ...fields, ...path }, occurredOn)
}

function mergeUpload(request: FastifyRequest): Merged {
  const { id } = request.params as Record<string, string>
  const { occurredOn, ...said } = request.query as Record<string, unknown>
  // A query tells a list of one like its one item.
  const lists = Object.entries(said).map(([name, value]) => [name, [value].flat()])
  return assembled(id, { ...Object.fromEntries(lists), file: request.body }, occurredOn)
}

function assembled(id: string | undefined, body: Record<string, unknown>, occurredOn: unknown): Merged {
  return {
    body,
    ...(id === undefined ? {} : { id }),
    ...(typeof occurredOn === 'string' ? { occurredOn } : {}),
  }
}

/** The query of an upload: what it says besides its file, and its day. */
export function uploadQuery(said: TObject): TObject {
  const lists = Object.entries(said.properties).map(([name, list]) => [name, oneOrMore(list)])
  return closed({ ...Object.fromEntries(lists), occurredOn: Type.Optional(DateOnly) })
}

function oneOrMore(list: TSchema): TSchema {
  return Type.IsArray(list) ? Type.Union([list.items, list]) : list
}
