import { describe, it } from 'vitest'
import { DocumentCancelled } from '../../../contracts/document/cancel-document.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import {
  cancelling,
  decisionIssued,
  higherPaper,
  higherPapers,
  issuing,
  reason,
} from '../../support/season/cited-papers.ts'
import { paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const rendered = given(at('rendered'))
const cancelOf = (id: string) => ({ id, body: reason })

describe('CancelDocument of a count record that a tờ trình cites', () => {
  it.each([
    ['stands', []],
    ['is cancelled itself', [cancelling(paperA('proposal'))]],
  ])('is accepted while the tờ trình %s', (_, steps) =>
    rendered
      .afterAll(steps)
      .when('CancelDocument', cancelOf(paperA('record')))
      .thenAccepted(DocumentCancelled(reason)),
  )

  it('left an issued tờ trình with a number that stands no more: it is refused', () =>
    rendered
      .afterAll([issuing('proposal')])
      .when('CancelDocument', cancelOf(paperA('record')))
      .thenRefused('ALREADY_ISSUED'))

  it('leaves the report alone, which nothing cites', () =>
    rendered
      .afterAll([issuing('proposal')])
      .when('CancelDocument', cancelOf(paperA('report')))
      .thenAccepted(DocumentCancelled(reason)))
})

describe('CancelDocument once the quyết định is issued', () => {
  const issued = given(at('recognised')).afterAll([...higherPapers, step('IssueDocument', decisionIssued)])

  it('is refused for the tờ trình that it answers', () =>
    issued.when('CancelDocument', cancelOf(higherPaper('tờ trình'))).thenRefused('ALREADY_ISSUED'))

  it('is accepted for the record behind that, while its own tờ trình is not issued', () =>
    issued.when('CancelDocument', cancelOf(higherPaper('record'))).thenAccepted(DocumentCancelled(reason)))

  it('is accepted for a branch’s own tờ trình, which no quyết định cites', () =>
    given(at('rendered'))
      .afterAll([...higherPapers, step('IssueDocument', decisionIssued)])
      .when('CancelDocument', cancelOf(paperA('proposal')))
      .thenAccepted(DocumentCancelled(reason)))
})
