import { describe, it } from 'vitest'
import { SignaturePrepared } from '../../../contracts/document/prepare-signature.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import { preparedOn, registeredFor, signed } from '../../support/season/signatures.ts'
import { at } from '../../support/season.ts'

const [, head, third, fourth, stranger] = membersA as readonly string[] as [string, string, string, string, string]
const registered = given(at('rendered')).after('RegisterCertificate', registeredFor(third))

describe('PrepareSignature', () => {
  it('opens a field on the newest file, for a certificate that is the person’s', () => {
    const asked = preparedOn('record', third)
    return registered.when('PrepareSignature', asked).thenAccepted(SignaturePrepared(asked.body))
  })

  it('is refused with a certificate that is another’s, or was never recorded', async () => {
    await given(at('rendered'))
      .when('PrepareSignature', preparedOn('record', third))
      .thenRefused('CERTIFICATE_UNKNOWN', '/certificate')
    await registered
      .when('PrepareSignature', preparedOn('record', fourth))
      .thenRefused('CERTIFICATE_UNKNOWN', '/certificate')
  })

  it('is refused where the person may not sign now', async () => {
    const of = (personId: string) => given(at('rendered')).after('RegisterCertificate', registeredFor(personId))
    await of(head).when('PrepareSignature', preparedOn('record', head)).thenRefused('NOT_YOUR_TURN', '/personId')
    await of(stranger).when('PrepareSignature', preparedOn('record', stranger)).thenRefused('NOT_A_SIGNER', '/personId')
    await registered
      .after('SignDocument', signed('record', fourth))
      .when('PrepareSignature', preparedOn('record', third))
      .thenRefused('SIGNATURE_OUTDATED')
  })
})
