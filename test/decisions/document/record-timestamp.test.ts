import { describe, it } from 'vitest'
import { DocumentIssued } from '../../../contracts/document/issue-document.ts'
import { SignatureTimestamped } from '../../../contracts/document/record-timestamp.ts'
import { SignatureApplied } from '../../../contracts/document/signature-applied.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import { printedOn } from '../../support/season/papers.ts'
import { noTimestampOn, signatureOn, signed, timestampOn } from '../../support/season/signatures.ts'
import { at } from '../../support/season.ts'

const [first, , third, fourth] = membersA as readonly string[] as [string, string, string, string]
const once = given(at('rendered')).after('SignDocument', signed('record', third))
const stamped = once.after('RecordTimestamp', timestampOn('record'))

describe('RecordTimestamp', () => {
  const asked = timestampOn('record')

  it('puts another file in the place of the newest', () =>
    once.when('RecordTimestamp', asked).thenAccepted(SignatureTimestamped(asked.body)))

  it('is refused a second time, for another file and another field', async () => {
    await stamped.when('RecordTimestamp', { ...asked, as: 'again' }).thenRefused('SIGNATURE_OUTDATED')
    for (const changes of [{ base: 'f'.repeat(64) }, { field: 'ChuKy2' }])
      await once
        .when('RecordTimestamp', { ...asked, body: { ...asked.body, ...changes } })
        .thenRefused('SIGNATURE_OUTDATED')
  })

  it('is refused once somebody else signed, and once the paper is issued: nobody waited for it', async () => {
    await once
      .after('SignDocument', signed('record', fourth, 2))
      .when('RecordTimestamp', asked)
      .thenRefused('SIGNATURE_OUTDATED')
    const own = signed('proposal', first)
    const issued = { signedOn: printedOn.proposal, signedBy: [first] }
    await given(at('rendered'))
      .after('SignDocument', own)
      .after('IssueDocument', { id: own.id, body: issued, occurredOn: '2025-01-20' })
      .when('RecordTimestamp', timestampOn('proposal'))
      .thenRefused('SIGNATURE_OUTDATED')
  })
})

describe('a file that was time-stamped', () => {
  it('is what the next one signs, and what is issued', async () => {
    const next = { ...signed('record', fourth, 2) }
    const over = { ...next, body: { ...next.body, base: timestampOn('record').body.sha256 } }
    await stamped.when('SignDocument', over).thenAccepted(SignatureApplied({ ...over.body, way: 'test-key' }))
    const own = signed('proposal', first)
    const issued = { signedOn: printedOn.proposal, signedBy: [first] }
    await given(at('rendered'))
      .after('SignDocument', own)
      .after('RecordTimestamp', timestampOn('proposal'))
      .when('IssueDocument', { id: own.id, body: issued, occurredOn: '2025-01-20' })
      .thenAccepted(DocumentIssued({ ...issued, sha256: timestampOn('proposal').body.sha256, pages: 2 }))
  })

  it('gives way to a signature that was made over the file before, which then is the one that goes on', async () => {
    const second = signed('record', fourth, 2)
    await stamped
      .when('SignDocument', second)
      .thenAccepted(SignatureApplied({ ...signatureOn('record', fourth, 2), way: 'test-key' }))
    await stamped
      .after('SignDocument', second)
      .when('RecordTimestamp', timestampOn('record', 2))
      .thenAccepted(SignatureTimestamped(timestampOn('record', 2).body))
  })

  it('comes also after it was said that none would', () =>
    once
      .after('RecordTimestampFailure', noTimestampOn('record'))
      .when('RecordTimestamp', timestampOn('record'))
      .thenAccepted(SignatureTimestamped(timestampOn('record').body)))
})
