import Type, { type Static } from 'typebox'
import { DocumentDrafted, LayoutRule } from '../document/draft-document.ts'
import { PaperType } from '../document/paper-types.ts'
import { SignatureApplied, SignatureInstant } from '../document/signature-applied.ts'
import { closed, DateOnly, Id, Label, oneOf, Positive, Sha256 } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

/** A paper that was cancelled is drafted again by itself; it stays `cancelled` while that cannot be. */
export const DocumentState = oneOf('drafted', 'numbered', 'rendered', 'failed', 'issued', 'cancelled')

export const documentStateNames = {
  drafted: 'Đã soạn',
  numbered: 'Đã có số',
  rendered: 'Đã có tệp',
  failed: 'Không in được',
  issued: 'Đã ban hành',
  cancelled: 'Đã hủy',
} as const satisfies Record<Static<typeof DocumentState>, string>

/** A step that follows by itself and was refused: it waits. */
export const WaitingStep = closed({ policy: Label(80), refusal: Label(60) })

export const DocumentItem = closed({
  id: Id,
  type: PaperType,
  /** The issuer. */
  organisationId: Id,
  source: DocumentDrafted.wire.properties.source,
  candidacies: Type.Array(Id),
  /** Which submission of the candidacy it belongs to, from the second on. */
  submission: Type.Optional(Positive),
  layout: LayoutRule,
  /** Printed day. */
  date: DateOnly,
  numbering: DocumentDrafted.wire.properties.numbering,
  number: Type.Optional(Positive),
  /** Part after the number. */
  symbol: Type.Optional(Label(40)),
  /** Printed with open number and day, signed, and only then numbered. */
  signFirst: Type.Optional(Type.Literal(true)),
  state: DocumentState,
  /** The file that holds now: the rendered one, with its newest signature, after issue the issued one. */
  file: Type.Optional(closed({ sha256: Sha256, pages: Positive })),
  scan: Type.Optional(closed({ sha256: Sha256, pages: Positive })),
  /** Digital signatures in the file, in order. */
  signatures: Type.Array(closed({ personId: Id, at: SignatureInstant, way: SignatureApplied.wire.properties.way })),
  /** Why it could not be printed. */
  failure: Type.Optional(Label(1000)),
  signedOn: Type.Optional(DateOnly),
  /** Drafts of this paper that were cancelled, in order; their numbers are never given again. */
  cancelled: Type.Array(
    closed({
      on: DateOnly,
      reason: Label(300),
      date: DateOnly,
      number: Type.Optional(Positive),
      symbol: Type.Optional(Label(40)),
    }),
  ),
  waiting: Type.Array(WaitingStep),
  revision: Type.Integer(),
  position: Type.String(),
})
export type DocumentItem = Static<typeof DocumentItem>

export const DocumentQuery = listQuery({
  candidacy: Type.Optional(Id),
  /** The issuer or any superior of it. */
  organisation: Type.Optional(Id),
  type: Type.Optional(PaperType),
  state: Type.Optional(DocumentState),
})
export const DocumentList = listOf(DocumentItem)
