import { describe, it } from 'vitest'
import { DocumentCancelled } from '../../../contracts/document/cancel-document.ts'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { given } from '../../support/given.ts'
import * as ids from '../../support/season/ids.ts'
import { fingerprint, printedOn } from '../../support/season/papers.ts'
import { signingFirst } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const body = { type: 'ballot-paper' as const, source: { stream: 'round' as const, id: ids.roundA }, fingerprint }
const id = documentId('ballot-paper', body.source)
const drafted = DocumentDrafted({
  ...body,
  ...{ organisationId: ids.branchA, candidacies: [ids.candidacyA], layout: 'hd36-2018', date: printedOn.record },
  ...{ signers: [], numbering: 'none' },
})

describe('DraftDocument of a ballot paper', () => {
  const convened = given(at('branch-convened'))

  it('is there before anybody votes: on the meeting’s day, for all its candidacies, with no number and nobody to sign', () =>
    convened.when('DraftDocument', { body }).thenAccepted(drafted))

  it('leaves no day open where the branch signs first: nobody signs it', () =>
    convened.afterAll([signingFirst]).when('DraftDocument', { body }).thenAccepted(drafted))

  it('is refused of a meeting that was not convened', () =>
    given(at('appraised'))
      .when('DraftDocument', {
        body: { ...body, source: { stream: 'round', id: 'nowhere' } },
      })
      .thenRefused('NOTHING_TO_DRAFT'))
})

describe('a ballot paper that is printed', () => {
  const printed = given(at('branch-convened'))
    .after('DraftDocument', { body })
    .after('RecordRendering', { id, body: { sha256: sha('7'), pages: 1, fingerprint } })

  it('is not issued', () =>
    printed
      .when('IssueDocument', { id, body: { signedOn: printedOn.record, signedBy: [ids.membersA[0]] } })
      .thenRefused('NOT_TO_BE_ISSUED'))

  it('takes no scan', () =>
    printed
      .when('AttachScan', { id, body: { sha256: sha('8'), pages: 1, bytes: 100 } })
      .thenRefused('NOT_TO_BE_ISSUED'))

  it('has no signer to choose', () =>
    printed.when('ChooseSigner', { id, body: { personId: ids.membersA[0] } }).thenRefused('NOT_TO_BE_ISSUED'))

  it('is cancelled to be printed again', () =>
    printed
      .when('CancelDocument', { id, body: { reason: 'In lại theo mẫu mới.' } })
      .thenAccepted(DocumentCancelled({ reason: 'In lại theo mẫu mới.' })))
})
