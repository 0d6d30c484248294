import { describe, it } from 'vitest'
import { CertificateRegistered } from '../../../contracts/person/register-certificate.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import { registeredFor } from '../../support/season/signatures.ts'
import { at } from '../../support/season.ts'

const id = membersA[0]
const asked = { ...registeredFor(id), occurredOn: '2024-12-01' }
const established = given(at('rendered'))

describe('RegisterCertificate', () => {
  it('records whose it is, and until when it is valid', () =>
    established.when('RegisterCertificate', asked).thenAccepted(CertificateRegistered(asked.body)))

  it('is refused twice', () =>
    established
      .after('RegisterCertificate', asked)
      .when('RegisterCertificate', { ...asked, as: 'again' })
      .thenRefused('CERTIFICATE_REGISTERED'))

  it('is refused of one that has expired', () =>
    established
      .when('RegisterCertificate', { ...asked, body: { ...asked.body, until: '2024-11-30' } })
      .thenRefused('CERTIFICATE_UNFIT', '/certificate'))

  it('is refused for an organisation that is unknown, and for somebody who was erased', async () => {
    await established
      .when('RegisterCertificate', { ...asked, body: { ...asked.body, organisationId: 'khong' } })
      .thenRefused('ORGANISATION_UNKNOWN', '/organisationId')
    await established
      .after('ErasePerson', { id, body: { reason: 'theo yêu cầu' } })
      .when('RegisterCertificate', asked)
      .thenRefused('PERSON_ERASED')
  })
})
