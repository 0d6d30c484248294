import { describe, it } from 'vitest'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { given } from '../../support/given.ts'
import * as ids from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const source = { stream: 'round' as const, id: ids.roundA }
const body = { type: 'attendance-list' as const, source, fingerprint }
const id = documentId('attendance-list', source)
const convened = given(at('branch-convened'))

describe('DraftDocument of an attendance list', () => {
  it('is of the meeting’s day, with no number and nobody to sign', () =>
    convened.when('DraftDocument', { body }).thenAccepted(
      DocumentDrafted({
        ...body,
        ...{ organisationId: ids.branchA, candidacies: [ids.candidacyA], layout: 'hd36-2018', date: '2024-12-15' },
        ...{ signers: [], numbering: 'none' },
      }),
    ))

  it('is refused of a meeting that was not convened', () =>
    given(at('reported')).when('DraftDocument', { body }).thenRefused('NOTHING_TO_DRAFT'))

  it('is a form: printed, it is not issued', () =>
    convened
      .after('DraftDocument', { body })
      .after('RecordRendering', { id, body: { sha256: sha('7'), pages: 1, fingerprint } })
      .when('IssueDocument', { id, body: { signedOn: '2024-12-15', signedBy: [ids.membersA[0]] } })
      .thenRefused('NOT_TO_BE_ISSUED'))
})
