import { describe, it } from 'vitest'
import { DocumentIssued } from '../../../contracts/document/issue-document.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import { fileOf, paperA, printedOn, printedSigners, scanOfSheet } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const id = paperA('record')
const body = { signedOn: printedOn.record, signedBy: printedSigners('record') }
const [a1, a2, a3, a4] = membersA

describe('IssueDocument, when there is a file', () => {
  const rendered = given(at('rendered'))

  it('freezes the printed file where the paper was not scanned', () =>
    rendered
      .when('IssueDocument', { id, body })
      .thenAccepted(DocumentIssued({ ...body, sha256: fileOf('record'), pages: 2 })))

  it('freezes the scan where one is named', () => {
    const scanned = { signedOn: printedOn.sheet, signedBy: [a1], scan: scanOfSheet.sha256 }
    return rendered
      .after('AttachScan', { id: paperA('sheet'), body: scanOfSheet })
      .when('IssueDocument', { id: paperA('sheet'), body: scanned })
      .thenAccepted(DocumentIssued({ ...scanned, sha256: scanOfSheet.sha256, pages: scanOfSheet.pages }))
  })

  it('takes the signers in any order', () => {
    const shuffled = { ...body, signedBy: [a4!, a3!, a2!, a1] }
    return rendered
      .when('IssueDocument', { id, body: shuffled })
      .thenAccepted(DocumentIssued({ ...shuffled, sha256: fileOf('record'), pages: 2 }))
  })

  it('is refused when it was signed on another day than it prints', () =>
    rendered
      .when('IssueDocument', { id, body: { ...body, signedOn: '2024-12-16' } })
      .thenRefused('SIGNING_DAY_DIFFERS', '/signedOn'))

  it.each([[[a1, a2!, a3!]], [[a1, a2!, a3!, a4!, membersA[4]!]], [[a1, a2!, a3!, membersA[4]!]]])(
    'is refused when others signed than it prints',
    (signedBy) =>
      rendered.when('IssueDocument', { id, body: { ...body, signedBy } }).thenRefused('SIGNERS_DIFFER', '/signedBy'),
  )

  it('is refused on a day before it was signed', () =>
    rendered
      .when('IssueDocument', { id, body, occurredOn: '2024-12-14' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is refused with a scan where none was handed in', () =>
    rendered.when('IssueDocument', { id, body: { ...body, scan: sha('e') } }).thenRefused('SCAN_UNKNOWN', '/scan'))

  it('is refused with another scan than the newest', () =>
    rendered
      .after('AttachScan', { id, body: scanOfSheet })
      .when('IssueDocument', { id, body: { ...body, scan: sha('d') } })
      .thenRefused('SCAN_UNKNOWN', '/scan'))
})

describe('IssueDocument, in other states', () => {
  it('is refused before there is a file', () =>
    given(at('numbered')).when('IssueDocument', { id, body }).thenRefused('NOT_RENDERED'))

  it('is refused a second time', () =>
    given(at('issued')).when('IssueDocument', { id, body }).thenRefused('ALREADY_ISSUED'))
})
