// A paper prints the number of those that it cites as they were when it was drafted.
import { describe, it } from 'vitest'
import { DocumentIssued } from '../../../contracts/document/issue-document.ts'
import { given } from '../../support/given.ts'
import {
  again,
  cancelling,
  decisionIssued,
  higherPaper,
  higherPapers,
  issueOf,
  issuing,
  signedFirst,
} from '../../support/season/cited-papers.ts'
import { fileOf, paperA } from '../../support/season/papers.ts'
import { signingFirst } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const rendered = given(at('rendered'))
const [record, proposal] = [paperA('record'), paperA('proposal')]

describe('IssueDocument of a tờ trình whose count record was cancelled', () => {
  it('was issued with the cancelled number: it is refused, also once the record has its new one', async () => {
    const cancelled = rendered.afterAll([cancelling(record)])
    for (const steps of [[], again('record'), [...again('record'), issuing('record')]]) {
      await cancelled.afterAll(steps).when('IssueDocument', issueOf('proposal')).thenRefused('DOCUMENT_CANCELLED')
    }
  })

  it('is accepted when it was drafted again after the record', () =>
    rendered
      .afterAll([cancelling(record), ...again('record'), cancelling(proposal), ...again('proposal')])
      .when('IssueDocument', issueOf('proposal'))
      .thenAccepted(DocumentIssued({ ...issueOf('proposal').body, sha256: sha('9'), pages: 2 })))

  it('is accepted where the record only went on: it was issued', () =>
    rendered
      .afterAll([issuing('record')])
      .when('IssueDocument', issueOf('proposal'))
      .thenAccepted(DocumentIssued({ ...issueOf('proposal').body, sha256: fileOf('proposal'), pages: 2 })))

  it('leaves alone what cites nothing: the record, when the tờ trình was cancelled', () =>
    rendered
      .afterAll([cancelling(proposal)])
      .when('IssueDocument', issueOf('record'))
      .thenAccepted(DocumentIssued({ ...issueOf('record').body, sha256: fileOf('record'), pages: 2 })))
})

describe('IssueDocument of a quyết định', () => {
  const decided = given(at('recognised')).afterAll(higherPapers)

  it('is refused where the tờ trình that it answers was cancelled', () =>
    decided
      .afterAll([cancelling(higherPaper('tờ trình'))])
      .when('IssueDocument', decisionIssued)
      .thenRefused('DOCUMENT_CANCELLED'))

  it('is accepted where the record behind that tờ trình was, which it does not cite', () =>
    decided
      .afterAll([cancelling(higherPaper('record'))])
      .when('IssueDocument', decisionIssued)
      .thenAccepted(DocumentIssued({ ...decisionIssued.body, sha256: sha('9'), pages: 2 })))
})

describe('IssueDocument of a tờ trình that is signed first', () => {
  const signedOn = (paper: 'record' | 'proposal', day: string) => ({
    ...issueOf(paper),
    body: { ...issueOf(paper).body, signedOn: day },
  })
  const waiting = given(at('recognised'))
    .afterAll([signingFirst, ...signedFirst('record')])
    .after('IssueDocument', signedOn('record', '2024-12-20'))
    .afterAll(signedFirst('proposal'))

  it.each(['2024-12-15', '2024-12-19'])('was signed on %s, before the record that it cites was: it is refused', (day) =>
    waiting.when('IssueDocument', signedOn('proposal', day)).thenRefused('SIGNING_DAY_DIFFERS', '/signedOn'),
  )

  it.each(['2024-12-20', '2024-12-31'])('takes %s, from that day on', (day) =>
    waiting
      .when('IssueDocument', signedOn('proposal', day))
      .thenAccepted(DocumentIssued({ ...signedOn('proposal', day).body, sha256: sha('8'), pages: 2 })),
  )

  it('refuses a day of the next month', () =>
    waiting.when('IssueDocument', signedOn('proposal', '2025-01-02')).thenRefused('SIGNING_DAY_DIFFERS', '/signedOn'))
})
