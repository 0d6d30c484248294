import { describe, it } from 'vitest'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import type { SeasonPaper } from '../../../contracts/document/paper-types.ts'
import { DocumentReceived } from '../../../contracts/document/receive-document.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import { committeeWork } from '../../support/season/committee-work.ts'
import * as ids from '../../support/season/ids.ts'
import { termId } from '../../support/season/organisations.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { entered } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const worked = given(at('registered')).afterAll([...entered, ...committeeWork.slice(0, 7)])
const source = { stream: 'season' as const, id: ids.seasonId, item: 1 }
const bodyOf = (type: SeasonPaper, item = 1) => ({ type, source: { ...source, item }, fingerprint })
const [chair, deputy] = ids.committeeMembers as readonly string[]
const byCommittee = { organisationId: ids.committee, layout: 'hd36-2018' as const }
const numbered = { numbering: 'service' as const, termId }

describe('DraftDocument of a season', () => {
  it('has the conference’s record signed by its chair and its minute taker, on its day', () =>
    worked.when('DraftDocument', { body: bodyOf('conference-record') }).thenAccepted(
      DocumentDrafted({
        ...bodyOf('conference-record'),
        ...byCommittee,
        candidacies: [],
        date: '2024-05-06',
        signers: [
          { personId: chair!, as: 'chair' },
          { personId: deputy!, as: 'minute-taker' },
        ],
        ...numbered,
        symbol: 'BB/ĐU',
      }),
    ))

  it('sends the registrations to the superior', () =>
    worked.when('DraftDocument', { body: bodyOf('registrations-proposal') }).thenAccepted(
      DocumentDrafted({
        ...bodyOf('registrations-proposal'),
        ...byCommittee,
        candidacies: [ids.candidacyA, ids.candidacyB],
        addressees: [ids.authority],
        date: '2024-05-06',
        signers: [{ personId: chair!, as: 'secretary' }],
        ...numbered,
        symbol: 'TTr/ĐU',
      }),
    ))

  it('has a record of supervision signed by whoever led it and by the secretary of those looked at', () =>
    worked.when('DraftDocument', { body: bodyOf('supervision-record') }).thenAccepted(
      DocumentDrafted({
        ...bodyOf('supervision-record'),
        ...byCommittee,
        candidacies: [ids.candidacyA],
        addressees: [ids.branchA],
        date: '2024-12-05',
        signers: [
          { personId: deputy!, as: 'team-head' },
          { personId: ids.membersA[0], as: 'representative' },
        ],
        ...numbered,
        symbol: 'BB/ĐU',
      }),
    ))

  it('sends a reminder to those reminded', () =>
    worked.when('DraftDocument', { body: bodyOf('reminder') }).thenAccepted(
      DocumentDrafted({
        ...bodyOf('reminder'),
        ...byCommittee,
        candidacies: [ids.candidacyA, ids.candidacyB],
        addressees: [ids.branchA, ids.branchB],
        date: '2024-12-05',
        signers: [{ personId: chair!, as: 'secretary' }],
        ...numbered,
        symbol: 'CV/ĐU',
      }),
    ))

  it('has a monthly table signed for the committee, about no candidacy alone, without a number', () =>
    worked.when('DraftDocument', { body: bodyOf('monthly-table') }).thenAccepted(
      DocumentDrafted({
        ...bodyOf('monthly-table'),
        ...byCommittee,
        candidacies: [],
        date: '2024-12-05',
        signers: [{ personId: chair!, as: 'secretary' }],
        numbering: 'none',
      }),
    ))

  it('is refused where the committee did no such thing, or not so often', async () => {
    await worked.when('DraftDocument', { body: bodyOf('reminder', 2) }).thenRefused('NOTHING_TO_DRAFT')
    await worked.when('DraftDocument', { body: bodyOf('review') }).thenRefused('NOTHING_TO_DRAFT')
    const { item: _, ...whole } = source
    await worked
      .when('DraftDocument', { body: { ...bodyOf('reminder'), source: whole } })
      .thenRefused('NOTHING_TO_DRAFT')
    const other = { ...bodyOf('reminder'), type: 'proposal' as const }
    await worked.when('DraftDocument', { body: other }).thenRefused('NOTHING_TO_DRAFT')
  })

  it('has no other signer chosen for the record of a conference', () => {
    const id = documentId('conference-record', source)
    return worked
      .after('DraftDocument', { body: bodyOf('conference-record') })
      .when('ChooseSigner', { id, body: { personId: deputy! } })
      .thenRefused('SIGNER_FIXED')
  })
})

describe('ReceiveDocument of a season’s paper', () => {
  const id = documentId('registrations-proposal', source)
  const file = { sha256: 'f'.repeat(64), pages: 2, fingerprint }
  const issued = worked.afterAll([
    step('DraftDocument', { body: bodyOf('registrations-proposal'), occurredOn: '2024-12-05' }),
    step('NumberDocument', { id, body: { number: 1 }, occurredOn: '2024-12-05' }),
    step('RecordRendering', { id, body: file, occurredOn: '2024-12-05' }),
    step('IssueDocument', { id, body: { signedOn: '2024-05-06', signedBy: [chair!] }, occurredOn: '2024-12-05' }),
  ])

  it('is recorded by whoever it goes to', () => {
    const body = { organisationId: ids.authority, arrivalNumber: 12 }
    return issued.when('ReceiveDocument', { id, body, occurredOn: '2024-12-06' }).thenAccepted(DocumentReceived(body))
  })
})
