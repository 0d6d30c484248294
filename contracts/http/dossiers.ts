import Type, { type Static } from 'typebox'
import { DossierAssembled } from '../dossier/assemble-dossier.ts'
import { closed, DateOnly, Id, Label, oneOf, Positive, Sha256 } from '../values.ts'
import { WaitingStep } from './documents.ts'
import { listOf, listQuery } from './paging.ts'

const { occasion, files } = DossierAssembled.wire.properties

/** assembled = đã lập, rendered = đã có tệp, failed = không lập được tệp. */
export const DossierState = oneOf('assembled', 'rendered', 'failed')

/** One edition of a candidacy's dossier. */
export const DossierItem = closed({
  candidacyId: Id,
  edition: Positive,
  occasion,
  assembledOn: DateOnly,
  state: DossierState,
  file: Type.Optional(closed({ sha256: Sha256, pages: Positive })),
  failure: Type.Optional(Label(1000)),
  /** Its papers in order. */
  documents: files,
  waiting: Type.Array(WaitingStep),
  revision: Type.Integer(),
  position: Type.String(),
})
export type DossierItem = Static<typeof DossierItem>

export const DossierQuery = listQuery({
  candidacy: Type.Optional(Id),
  /** The candidate or any superior of it. */
  organisation: Type.Optional(Id),
  state: Type.Optional(DossierState),
})
export const DossierList = listOf(DossierItem)
