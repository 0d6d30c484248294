import { describe, it } from 'vitest'
import type { BodyOf } from '../../../contracts/define.ts'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { NumberAllocated } from '../../../contracts/numbers/allocate-number.ts'
import type { ChangeSettings } from '../../../contracts/organisation/change-settings.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import { decisionIssued, higherPapers } from '../../support/season/cited-papers.ts'
import { authority, authorityMembers, candidacyA, candidacyB } from '../../support/season/ids.ts'
import { termId } from '../../support/season/organisations.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { wholeRevocation } from '../../support/season/revocations.ts'
import { at } from '../../support/season.ts'

const certificateOf = (id: string) =>
  ({ type: 'certificate', source: { stream: 'candidacy', id }, fingerprint }) as const
const body = certificateOf(candidacyA)
const id = documentId(body.type, body.source)
const recognised = given(at('recognised'))
const issued = recognised.afterAll([...higherPapers, step('IssueDocument', decisionIssued)])

const keeping = (changes: Partial<BodyOf<typeof ChangeSettings>['settings']>) =>
  step('ChangeSettings', {
    as: 'book',
    id: authority,
    body: {
      settings: { numbering: 'service', minutesNumbered: true, ...changes },
      effectiveFrom: '2024-01-02',
    },
  })
const drafted = {
  ...body,
  organisationId: authority,
  candidacies: [candidacyA],
  date: '2025-01-10',
  signers: [{ personId: authorityMembers[0], as: 'secretary' as const }],
  layout: 'hd36-2018' as const,
}

describe('giấy khen', () => {
  it('has day and signer of the decision that gives it, and no number where no book is kept', () =>
    issued.when('DraftDocument', { body }).thenAccepted(DocumentDrafted({ ...drafted, numbering: 'none' })))

  it.each([
    ['term', termId],
    ['year', '2025'],
  ] as const)('is entered in the book of a %s', (certificateBook, term) =>
    issued
      .afterAll([keeping({ certificateBook })])
      .when('DraftDocument', { body })
      .thenAccepted(DocumentDrafted({ ...drafted, numbering: 'service', termId: term })),
  )

  it('takes its number from the office’s own book, before it is printed, also where papers are signed first', () =>
    issued
      .afterAll([keeping({ certificateBook: 'year', numbering: 'office', order: 'signFirst' })])
      .when('DraftDocument', { body })
      .thenAccepted(DocumentDrafted({ ...drafted, numbering: 'office', termId: '2025' })))

  it('is numbered in a series of its own', () =>
    issued
      .afterAll([keeping({ certificateBook: 'year' }), step('DraftDocument', { body })])
      .when('AllocateNumber', { body: { documentId: id } })
      .thenAccepted(NumberAllocated({ documentId: id, number: 1 })))

  it('waits for the decision to be issued', () =>
    recognised.afterAll(higherPapers).when('DraftDocument', { body }).thenRefused('NOT_ISSUED'))

  it('is not drafted for whoever was recognised without one', () =>
    issued.when('DraftDocument', { body: certificateOf(candidacyB) }).thenRefused('NOTHING_TO_DRAFT'))

  it('is not drafted before anybody recognised', () =>
    given(at('forwarded')).when('DraftDocument', { body }).thenRefused('NOTHING_TO_DRAFT'))

  it('is not drafted once the recognition was revoked', () =>
    issued.afterAll(wholeRevocation).when('DraftDocument', { body }).thenRefused('NOTHING_TO_DRAFT'))

  it('is signed by whoever signed the decision, by nobody else', () =>
    issued
      .afterAll([step('DraftDocument', { body })])
      .when('ChooseSigner', { id, body: { personId: authorityMembers[1]! } })
      .thenRefused('SIGNER_FIXED'))
})
