import Type, { type Static } from 'typebox'
import { DocumentDrafted, LayoutRule } from '../document/draft-document.ts'
import { PaperType } from '../document/paper-types.ts'
import { closed, DateOnly, Id, Label, oneOf, Positive, Sha256 } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

/** drafted = đã soạn, numbered = đã có số, rendered = đã có tệp, failed = không in được, issued = đã ban hành. */
export const DocumentState = oneOf('drafted', 'numbered', 'rendered', 'failed', 'issued')

/** A step that follows by itself and was refused: it waits. */
export const WaitingStep = closed({ policy: Label(80), refusal: Label(60) })

export const DocumentItem = closed({
  id: Id,
  type: PaperType,
  /** The issuer. */
  organisationId: Id,
  source: DocumentDrafted.wire.properties.source,
  candidacies: Type.Array(Id),
  layout: LayoutRule,
  /** Printed day. */
  date: DateOnly,
  numbering: DocumentDrafted.wire.properties.numbering,
  number: Type.Optional(Positive),
  /** Part after the number. */
  symbol: Type.Optional(Label(40)),
  state: DocumentState,
  /** The file that holds now: the rendered one, after issue the issued one. */
  file: Type.Optional(closed({ sha256: Sha256, pages: Positive })),
  scan: Type.Optional(closed({ sha256: Sha256, pages: Positive })),
  /** Why it could not be printed. */
  failure: Type.Optional(Label(1000)),
  signedOn: Type.Optional(DateOnly),
  waiting: Type.Array(WaitingStep),
  revision: Type.Integer(),
  position: Type.String(),
})
export type DocumentItem = Static<typeof DocumentItem>

export const DocumentQuery = listQuery({
  candidacy: Type.Optional(Id),
  /** The issuer or any superior of it. */
  organisation: Type.Optional(Id),
  state: Type.Optional(DocumentState),
})
export const DocumentList = listOf(DocumentItem)
