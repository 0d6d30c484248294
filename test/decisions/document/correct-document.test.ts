import { describe, it } from 'vitest'
import { DocumentCorrected } from '../../../contracts/document/correct-document.ts'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { given } from '../../support/given.ts'
import * as ids from '../../support/season/ids.ts'
import { fingerprint, type Paper, paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const occurredOn = '2025-02-03'
const id = paperA('report')
const body = { items: [{ at: 'Mục II', printed: sealed(`document-${id}`), correct: sealed(`document-${id}`) }] }
const issued = given(at('issued'))

describe('CorrectDocument', () => {
  it('says what an issued paper should have said, as often as need be', async () => {
    await issued.when('CorrectDocument', { id, body, occurredOn }).thenAccepted(DocumentCorrected(body))
    await issued
      .after('CorrectDocument', { id, body, occurredOn })
      .when('CorrectDocument', { id, body, occurredOn: '2025-02-04' })
      .thenAccepted(DocumentCorrected(body))
  })

  it('is refused before the paper is issued: then it is cancelled and drafted again', () =>
    given(at('rendered')).when('CorrectDocument', { id, body, occurredOn }).thenRefused('NOT_ISSUED'))

  it('is refused before the day of signing, and before an earlier correction', async () => {
    await issued
      .when('CorrectDocument', { id, body, occurredOn: '2024-12-11' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await issued
      .after('CorrectDocument', { id, body, occurredOn })
      .when('CorrectDocument', { id, body, occurredOn: '2025-02-02' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
  })
})

describe('DraftDocument of a correction', () => {
  const draftOf = (paper: Paper, item = 1) => ({
    ...{ type: 'correction' as const, source: { stream: 'document' as const, id: paperA(paper), item } },
    fingerprint,
  })

  // Tellers sign a count record: the branch meeting's organ corrects it.
  it.each(['report', 'record'] as const)('of a %s is the issuer’s, to all whom the paper concerns', (paper) => {
    const own = { items: [{ ...body.items[0]!, printed: sealed(`document-${paperA(paper)}`) }] }
    return issued
      .after('CorrectDocument', { id: paperA(paper), body: own, occurredOn })
      .when('DraftDocument', { body: draftOf(paper), occurredOn })
      .thenAccepted(
        DocumentDrafted({
          ...draftOf(paper),
          ...{ organisationId: ids.branchA, candidacies: [ids.candidacyA], layout: 'hd36-2018', date: occurredOn },
          addressees: [ids.committee, ids.authority],
          signers: [{ personId: ids.membersA[0], as: 'secretary' }],
          ...{ numbering: 'service', termId: '20220815', symbol: 'CV/CB' },
        }),
      )
  })

  it('is refused of a correction that was not made', () =>
    issued.when('DraftDocument', { body: draftOf('report'), occurredOn }).thenRefused('NOTHING_TO_DRAFT'))
})
