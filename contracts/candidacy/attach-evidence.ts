import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, DateOnly, Label, oneOf, Positive, Sha256 } from '../values.ts'

/** Types of file that may support a score, decided by their content; only the first three can be bound in as pages. */
export const evidenceTypes = {
  'application/pdf': { label: 'PDF', extension: 'pdf', printable: true },
  'image/jpeg': { label: 'JPEG', extension: 'jpg', printable: true },
  'image/png': { label: 'PNG', extension: 'png', printable: true },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    label: 'DOCX',
    extension: 'docx',
    printable: false,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    label: 'XLSX',
    extension: 'xlsx',
    printable: false,
  },
} as const
export type EvidenceType = keyof typeof evidenceTypes

/** What the caller says of the file. */
export const EvidenceData = closed({
  title: Label(300),
  /** The criteria that it supports, by their codes in the framework. */
  criteria: Type.Array(Label(20), { minItems: 1, maxItems: 50, uniqueItems: true }),
  number: Type.Optional(Label(40)),
  date: Type.Optional(DateOnly),
  /** Whether its pages are bound into the dossier as an annex; PDF and images only. */
  annex: Type.Boolean(),
})

const body = closed({
  ...EvidenceData.properties,
  mediaType: oneOf(...(Object.keys(evidenceTypes) as EvidenceType[])),
  sha256: Sha256,
  bytes: Positive,
  /** Of a PDF; an image is one page. */
  pages: Type.Optional(Positive),
})

/** A file that supports scores; its bytes are in the file store before the event. Open until the branch has proposed. */
export const AttachEvidence = command({
  name: 'AttachEvidence',
  stream: 'candidacy',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/evidence',
    tag: 'Tự đánh giá',
    summary: 'Nộp tệp minh chứng (AttachEvidence), multipart: phần data và phần file',
    roles: ['secretary', 'clerk'],
    within: 'own',
  },
})
export const EvidenceAttached = event('EvidenceAttached', 1, body)
