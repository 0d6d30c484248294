import { describe, it } from 'vitest'
import { TimestampFailed } from '../../../contracts/document/record-timestamp.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import { noTimestampOn, signed, timestampOn } from '../../support/season/signatures.ts'
import { at } from '../../support/season.ts'

const once = given(at('rendered')).after('SignDocument', signed('record', membersA[2]!))
const asked = noTimestampOn('record')

describe('RecordTimestampFailure', () => {
  it('says why the newest signature stays without', () =>
    once.when('RecordTimestampFailure', asked).thenAccepted(TimestampFailed(asked.body)))

  it('is refused where one came, and of another file', async () => {
    await once
      .after('RecordTimestamp', timestampOn('record'))
      .when('RecordTimestampFailure', asked)
      .thenRefused('SIGNATURE_OUTDATED')
    await once
      .when('RecordTimestampFailure', { ...asked, body: { ...asked.body, base: 'f'.repeat(64) } })
      .thenRefused('SIGNATURE_OUTDATED')
  })
})
