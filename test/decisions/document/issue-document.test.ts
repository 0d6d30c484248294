import { describe, it } from 'vitest'
import { DocumentIssued } from '../../../contracts/document/issue-document.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import {
  draftOf,
  fileOf,
  fingerprint,
  paperA,
  printedOn,
  printedSigners,
  scanOfSheet,
} from '../../support/season/papers.ts'
import { signed } from '../../support/season/signatures.ts'
import { signingFirst } from '../../support/season/turns.ts'
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

describe('IssueDocument of a paper that was signed first', () => {
  const report = paperA('report')
  const day = printedOn.report
  const printed = given(at('recognised'), [signingFirst])
    .after('DraftDocument', { body: draftOf('report') })
    .after('RecordRendering', { id: report, body: { sha256: sha('6'), pages: 2, fingerprint } })
  const asked = { signedOn: day, signedBy: [a1] }

  it('is refused while it has no number', () =>
    printed.when('IssueDocument', { id: report, body: asked }).thenRefused('NOT_NUMBERED'))

  const numbered = printed.after('NumberDocument', { id: report, body: { number: 1 } })

  it.each([day, '2024-12-31'])('takes %s, a day of the printed month', (signedOn) =>
    numbered
      .when('IssueDocument', { id: report, body: { ...asked, signedOn }, occurredOn: '2025-01-20' })
      .thenAccepted(DocumentIssued({ ...asked, signedOn, sha256: sha('6'), pages: 2 })),
  )

  it.each(['2024-12-11', '2025-01-01'])('refuses %s, before what it tells of or in another month', (signedOn) =>
    numbered
      .when('IssueDocument', { id: report, body: { ...asked, signedOn }, occurredOn: '2025-01-20' })
      .thenRefused('SIGNING_DAY_DIFFERS', '/signedOn'),
  )
})

describe('IssueDocument of a paper with digital signatures', () => {
  const all = [a3!, a4!, a1, a2!].reduce(
    (story, one, n) => story.after('SignDocument', signed('record', one, n + 1)),
    given(at('rendered')),
  )
  it('freezes the file with all of them', () =>
    all.when('IssueDocument', { id, body }).thenAccepted(DocumentIssued({ ...body, sha256: sha('4'), pages: 2 })))

  it('is refused while some are missing', () =>
    given(at('rendered'))
      .after('SignDocument', signed('record', a3!))
      .when('IssueDocument', { id, body })
      .thenRefused('SIGNATURES_MISSING', '/signedBy'))
})
