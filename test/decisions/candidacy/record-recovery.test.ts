import { describe, it } from 'vitest'
import { CertificateRecovered } from '../../../contracts/candidacy/record-recovery.ts'
import { given } from '../../support/given.ts'
import { branchA, branchB, candidacyB, candidacyA as id } from '../../support/season/ids.ts'
import { merged } from '../../support/season/reorganised.ts'
import { recovered, revocationNoted, revokingMeeting, wholeRevocation } from '../../support/season/revocations.ts'
import { at } from '../../support/season.ts'

const occurredOn = '2025-06-20'
const body = { organisationId: branchA }

describe('RecordRecovery', () => {
  const revoked = given(at('recognised')).afterAll(wholeRevocation)

  it('is recorded with the day, from whom, and the bonus that came along', async () => {
    const whole = { ...body, bonus: 3_510_000 }
    await revoked.when('RecordRecovery', { id, body: whole, occurredOn }).thenAccepted(CertificateRecovered(whole))
    await revoked.when('RecordRecovery', { id, body, occurredOn }).thenAccepted(CertificateRecovered(body))
  })

  it('is recorded from whoever took the place of the branch', () =>
    revoked
      .afterAll([merged(branchA, branchB)])
      .when('RecordRecovery', { id, body: { organisationId: branchB }, occurredOn })
      .thenAccepted(CertificateRecovered({ organisationId: branchB })))

  it('is refused from anybody else', () =>
    revoked
      .when('RecordRecovery', { id, body: { organisationId: branchB }, occurredOn })
      .thenRefused('NOT_A_RECIPIENT', '/organisationId'))

  it('is refused a second time', () =>
    revoked.afterAll([recovered]).when('RecordRecovery', { id, body, occurredOn }).thenRefused('ALREADY_RECOVERED'))

  it('is refused while the recognition stands', () =>
    given(at('recognised')).when('RecordRecovery', { id, body, occurredOn }).thenRefused('NOT_REVOKED'))

  it('is refused where no certificate was given', () => {
    const { body: noted } = revocationNoted(revokingMeeting).asked
    return given(at('recognised'))
      .after('NoteRevocation', { id: candidacyB, body: noted as never })
      .when('RecordRecovery', { id: candidacyB, body: { organisationId: branchB }, occurredOn })
      .thenRefused('NO_CERTIFICATE')
  })

  it('is refused on a day before the revocation', () =>
    revoked
      .when('RecordRecovery', { id, body, occurredOn: '2025-06-09', recordedAt: '2025-06-21T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))
})
