import { describe, it } from 'vitest'
import { documentId } from '../../../services/decisions/document/id.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import { cancelling, decisionIssued, higherPaper, higherPapers } from '../../support/season/cited-papers.ts'
import { authorityMembers, authorityRound } from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { revokingMeeting as meeting, wholeRevocation } from '../../support/season/revocations.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const body = { type: 'revocation', source: { stream: 'round', id: meeting.id }, fingerprint } as const
const id = documentId(body.type, body.source)
const decision = higherPaper('quyết định')
const recognised = given(at('recognised'))
const printed = [
  step('DraftDocument', { as: 'revocation paper', body }),
  step('NumberDocument', { as: 'its number', id, body: { number: 13 } }),
  step('RecordRendering', { as: 'its file', id, body: { sha256: sha('9'), pages: 1, fingerprint } }),
]
const issueOf = { id, body: { signedOn: meeting.on, signedBy: [authorityMembers[0]] } }

describe('the quyết định that revokes', () => {
  it('is not drafted before the decision that it cites has its number', () =>
    recognised.afterAll(wholeRevocation).when('DraftDocument', { body }).thenRefused('NOT_NUMBERED'))

  it('is not drafted of a meeting that revoked nothing', () =>
    recognised
      .afterAll([...higherPapers, ...wholeRevocation.slice(0, -2)])
      .when('DraftDocument', { body })
      .thenRefused('NOTHING_TO_DRAFT'))

  it('is not drafted of a meeting that recognised', () =>
    recognised
      .when('DraftDocument', { body: { ...body, source: { stream: 'round', id: authorityRound } } })
      .thenRefused('NOTHING_TO_DRAFT'))

  it('once issued keeps the decision that it cites from being cancelled', () =>
    recognised
      .afterAll([...higherPapers, ...wholeRevocation, ...printed, step('IssueDocument', issueOf)])
      .when('CancelDocument', { id: decision, body: { reason: 'in sai' } })
      .thenRefused('ALREADY_ISSUED'))

  it('is not issued once the decision that it cites was cancelled', () =>
    recognised
      .afterAll([...higherPapers, ...wholeRevocation, ...printed, cancelling(decision)])
      .when('IssueDocument', issueOf)
      .thenRefused('DOCUMENT_CANCELLED'))

  it('leaves the issued decision as it is', () =>
    recognised
      .afterAll([...higherPapers, step('IssueDocument', decisionIssued), ...wholeRevocation, ...printed])
      .when('CancelDocument', { id: decision, body: { reason: 'hủy bỏ' } })
      .thenRefused('ALREADY_ISSUED'))
})
