import { describe, it } from 'vitest'
import { SignatureApplied } from '../../../contracts/document/signature-applied.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import { registeredFor, signed } from '../../support/season/signatures.ts'
import { at } from '../../support/season.ts'

const [, , third] = membersA as readonly string[] as [string, string, string]
const asked = signed('record', third)

describe('AttachSignedFile', () => {
  it('takes the file with a signature by a certificate that is the person’s', () =>
    given(at('rendered'))
      .after('RegisterCertificate', registeredFor(third))
      .when('AttachSignedFile', asked)
      .thenAccepted(SignatureApplied({ ...asked.body, way: 'plug-in' })))

  it('is refused with a certificate that was never recorded', () =>
    given(at('rendered')).when('AttachSignedFile', asked).thenRefused('CERTIFICATE_UNKNOWN', '/certificate'))

  it('is refused once the paper is issued', () =>
    given(at('issued'))
      .after('RegisterCertificate', registeredFor(third))
      .when('AttachSignedFile', asked)
      .thenRefused('ALREADY_ISSUED'))
})
