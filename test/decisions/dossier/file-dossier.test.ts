import { describe, it } from 'vitest'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { DossierFiled } from '../../../contracts/dossier/file-dossier.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { given } from '../../support/given.ts'
import * as ids from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const id = ids.candidacyA
const occurredOn = '2025-02-03'
const body = { organisationId: ids.authority, fileNumber: '15', sheets: 24, retentionYears: 20 }
const assembled = given(at('filed'))

describe('FileDossier', () => {
  it('names the newest edition, of whoever in the chain keeps it', async () => {
    for (const organisationId of [ids.branchA, ids.committee, ids.authority])
      await assembled
        .when('FileDossier', { id, body: { ...body, organisationId }, occurredOn })
        .thenAccepted(DossierFiled({ ...body, organisationId, edition: 1 }))
  })

  it('is refused of a body that has nothing to do with the candidacy', () =>
    assembled
      .when('FileDossier', { id, body: { ...body, organisationId: ids.branchB }, occurredOn })
      .thenRefused('NOT_THE_KEEPER', '/organisationId'))

  it('is refused before the day on which the dossier was put together', () =>
    assembled
      .when('FileDossier', { id, body, occurredOn: '2025-01-19' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is refused a second time with nothing changed, accepted with another count, and by another keeper', async () => {
    const filed = assembled.after('FileDossier', { id, body, occurredOn })
    await filed.when('FileDossier', { id, body, occurredOn }).thenRefused('DOSSIER_FILED')
    for (const change of [{ sheets: 25 }, { organisationId: ids.committee }])
      await filed
        .when('FileDossier', { id, body: { ...body, ...change }, occurredOn })
        .thenAccepted(DossierFiled({ ...body, ...change, edition: 1 }))
  })
})

describe('DraftDocument of the forms around a file', () => {
  const types = ['file-cover', 'file-contents'] as const
  const formOf = (type: (typeof types)[number], item: number) => ({
    ...{ type, source: { stream: 'dossier' as const, id, item } },
    fingerprint,
  })
  const filed = assembled.after('FileDossier', { id, body, occurredOn })

  it.each(types)('of a %s is the keeper’s, of the day of filing, with no number and nobody to sign', (type) =>
    filed.when('DraftDocument', { body: formOf(type, 1), occurredOn }).thenAccepted(
      DocumentDrafted({
        ...formOf(type, 1),
        ...{ organisationId: ids.authority, candidacies: [id], layout: 'hd36-2018', date: occurredOn },
        ...{ signers: [], numbering: 'none' },
      }),
    ),
  )

  it('is refused of a filing that was not made', () =>
    filed.when('DraftDocument', { body: formOf('file-cover', 2), occurredOn }).thenRefused('NOTHING_TO_DRAFT'))

  it('is refused to be issued', () =>
    filed
      .after('DraftDocument', { body: formOf('file-cover', 1), occurredOn })
      .when('IssueDocument', {
        id: documentId('file-cover', formOf('file-cover', 1).source),
        body: { signedOn: occurredOn, signedBy: [ids.membersA[0]] },
        occurredOn,
      })
      .thenRefused('NOT_TO_BE_ISSUED'))
})
