import { describe, it } from 'vitest'
import { SignatureApplied } from '../../../contracts/document/signature-applied.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import { appliedOn, preparedOn, registeredFor, signed } from '../../support/season/signatures.ts'
import { at } from '../../support/season.ts'

const [, , third, fourth] = membersA as readonly string[] as [string, string, string, string]
const registered = given(at('rendered')).after('RegisterCertificate', registeredFor(third))
const preparation = preparedOn('record', third)
const later = { ...preparation, body: { ...preparation.body, expiresAt: '2026-12-31T00:00:00.000Z' } }
const asked = appliedOn('record', third)

describe('ApplySignature', () => {
  it('answers a preparation that has not expired', () =>
    registered
      .after('PrepareSignature', later)
      .when('ApplySignature', asked)
      .thenAccepted(SignatureApplied({ ...asked.body, way: 'token' })))

  it('is refused after the preparation expired', () =>
    registered.after('PrepareSignature', preparation).when('ApplySignature', asked).thenRefused('SIGNATURE_EXPIRED'))

  it('is refused without a preparation, and after another signature took the file’s place', async () => {
    await registered.when('ApplySignature', asked).thenRefused('SIGNATURE_UNKNOWN')
    await registered
      .after('PrepareSignature', later)
      .after('SignDocument', signed('record', fourth))
      .when('ApplySignature', asked)
      .thenRefused('SIGNATURE_UNKNOWN')
  })
})
