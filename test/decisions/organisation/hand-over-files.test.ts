import { describe, it } from 'vitest'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { FilesHandedOver } from '../../../contracts/organisation/hand-over-files.ts'
import { given } from '../../support/given.ts'
import * as ids from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { dissolved, legalBasis } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const id = ids.branchA
const occurredOn = '2025-03-05'
const body = {
  to: ids.authority,
  candidacies: [ids.candidacyA],
  delivererId: ids.membersA[0]!,
  receiverId: ids.membersB[0]!,
  legalBasis,
}
const changed = (changes: object) => ({ id, body: { ...body, ...changes }, occurredOn })
const ending = given(at('filed')).afterAll([dissolved(id)])

describe('HandOverFiles', () => {
  it('keeps what was handed over to whom, by whom and on which decision', () =>
    ending.when('HandOverFiles', { id, body, occurredOn }).thenAccepted(FilesHandedOver(body)))

  it('is refused of a body that goes on', () =>
    given(at('filed')).when('HandOverFiles', { id, body, occurredOn }).thenRefused('NOT_ENDING'))

  it('is refused to itself, to nobody and to one that ended', async () => {
    await ending.when('HandOverFiles', changed({ to: id })).thenRefused('INVALID_REQUEST', '/to')
    await ending.when('HandOverFiles', changed({ to: 'nobody' })).thenRefused('ORGANISATION_UNKNOWN', '/to')
    await ending
      .afterAll([dissolved(ids.branchB)])
      .when('HandOverFiles', changed({ to: ids.branchB }))
      .thenRefused('ORGANISATION_ENDED', '/to')
  })

  it('is refused by somebody unknown, and to oneself', async () => {
    for (const field of ['delivererId', 'receiverId'])
      await ending.when('HandOverFiles', changed({ [field]: 'nobody' })).thenRefused('PERSON_UNKNOWN', `/${field}`)
    await ending
      .when('HandOverFiles', changed({ receiverId: body.delivererId }))
      .thenRefused('DUPLICATE_PERSON', '/receiverId')
  })

  it('is refused with a file that is not there, not its own, or of which there is no dossier', async () => {
    const second = (one: string) => changed({ candidacies: [ids.candidacyA, one] })
    await ending.when('HandOverFiles', second('nothing')).thenRefused('CANDIDACY_UNKNOWN', '/candidacies/1')
    await ending.when('HandOverFiles', second(ids.candidacyB)).thenRefused('NOT_THE_KEEPER', '/candidacies/1')
    await given(at('issued'))
      .afterAll([dissolved(id)])
      .when('HandOverFiles', changed({}))
      .thenRefused('NO_DOSSIER', '/candidacies/0')
  })

  it('is refused of a file that was handed over already', () =>
    ending
      .after('HandOverFiles', { id, body, occurredOn })
      .when('HandOverFiles', { id, body, occurredOn })
      .thenRefused('FILES_HANDED_OVER', '/candidacies/0'))
})

describe('DraftDocument of a hand-over record', () => {
  const paper = { type: 'handover-record' as const, source: { stream: 'organisation' as const, id, item: 1 } }
  const drafted = (organisationId: string, symbol: string, termId: string) =>
    DocumentDrafted({
      ...{ ...paper, fingerprint },
      ...{ organisationId, candidacies: [ids.candidacyA], layout: 'hd36-2018', date: occurredOn },
      signers: [
        { personId: body.receiverId, as: 'representative' },
        { personId: body.delivererId, as: 'representative' },
      ],
      ...{ numbering: 'service', termId, symbol },
    })

  it('is the receiver’s once the body exists no more', () =>
    ending
      .after('HandOverFiles', { id, body, occurredOn })
      .when('DraftDocument', { body: { ...paper, fingerprint }, occurredOn })
      .thenAccepted(drafted(ids.authority, 'BB/ĐU', '20220815')))

  it('is its own before that day', () =>
    given(at('filed'))
      .afterAll([dissolved(id, undefined, '2025-04-01')])
      .after('HandOverFiles', { id, body, occurredOn })
      .when('DraftDocument', { body: { ...paper, fingerprint }, occurredOn })
      .thenAccepted(drafted(id, 'BB/CB', '20220815')))

  it('is refused of a hand-over that was not', () =>
    ending.when('DraftDocument', { body: { ...paper, fingerprint }, occurredOn }).thenRefused('NOTHING_TO_DRAFT'))
})
