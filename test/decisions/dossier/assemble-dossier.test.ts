import { describe, it } from 'vitest'
import { DossierAssembled } from '../../../contracts/dossier/assemble-dossier.ts'
import { given } from '../../support/given.ts'
import { branchA, candidacyA } from '../../support/season/ids.ts'
import { dossierOf, fileOf, paperA, printedOn, scanOfSheet } from '../../support/season/papers.ts'
import { at, edited } from '../../support/season.ts'

const ofA = { organisationId: branchA, pages: 2, scanned: false }
const files = [
  {
    ...ofA,
    documentId: paperA('proposal'),
    type: 'proposal' as const,
    number: 1,
    symbol: 'TTr/CB',
    date: printedOn.proposal,
    sha256: fileOf('proposal'),
  },
  {
    ...ofA,
    documentId: paperA('record'),
    type: 'count-record' as const,
    number: 1,
    symbol: 'BB/CB',
    date: printedOn.record,
    sha256: fileOf('record'),
  },
  {
    ...ofA,
    documentId: paperA('report'),
    type: 'report' as const,
    number: 1,
    symbol: 'BC/CB',
    date: printedOn.report,
    sha256: fileOf('report'),
  },
  {
    ...ofA,
    documentId: paperA('sheet'),
    type: 'self-assessment' as const,
    date: printedOn.sheet,
    sha256: scanOfSheet.sha256,
    pages: scanOfSheet.pages,
    scanned: true,
  },
]

describe('AssembleDossier', () => {
  it('puts the issued files in order, by hash; a scan is the issued file', () =>
    given(at('issued'))
      .when('AssembleDossier', { body: dossierOf })
      .thenAccepted(DossierAssembled({ ...dossierOf, edition: 1, files })))

  it('tells of a paper that was signed first the day on which it was signed', () => {
    const openDay = edited<{ type: string }>(at('issued'), 'DocumentDrafted', (data) =>
      data.type === 'report' ? { ...data, signFirst: true } : data,
    )
    const signed = edited<{ signedOn: string }>(openDay, 'DocumentIssued', (data) =>
      data.signedOn === printedOn.report ? { ...data, signedOn: '2024-12-19' } : data,
    )
    const dated = files.map((file) => (file.type === 'report' ? { ...file, date: '2024-12-19' } : file))
    return given(signed)
      .when('AssembleDossier', { body: dossierOf })
      .thenAccepted(DossierAssembled({ ...dossierOf, edition: 1, files: dated }))
  })

  it('makes the next edition on another occasion', () => {
    const body = { ...dossierOf, occasion: 'recognition' as const }
    return given(at('assembled'))
      .when('AssembleDossier', { body })
      .thenAccepted(DossierAssembled({ ...body, edition: 2, files }))
  })

  it('makes the next edition of other papers', () => {
    const body = { ...dossierOf, documents: dossierOf.documents.toReversed() }
    return given(at('filed'))
      .when('AssembleDossier', { body })
      .thenAccepted(DossierAssembled({ ...body, edition: 2, files: files.toReversed() }))
  })

  it('is refused for the same papers on the same occasion', () =>
    given(at('assembled')).when('AssembleDossier', { body: dossierOf }).thenRefused('EDITION_EXISTS'))

  it('is refused while one of its papers is not issued', () =>
    given(at('rendered')).when('AssembleDossier', { body: dossierOf }).thenRefused('NOT_ISSUED'))

  it('is refused with minutes that are sealed', () => {
    const sealed = edited<{ type: string }>(at('issued'), 'DocumentDrafted', (data) =>
      data.type === 'count-record' ? { ...data, type: 'sealed-count' } : data,
    )
    return given(sealed).when('AssembleDossier', { body: dossierOf }).thenRefused('PAPER_SEALED')
  })

  it('is refused with a paper that nobody drafted', () =>
    given(at('issued'))
      .when('AssembleDossier', { body: { ...dossierOf, documents: [...dossierOf.documents, candidacyA] } })
      .thenRefused('NOT_ISSUED'))
})
