import { describe, it } from 'vitest'
import { RegistrationWithdrawn } from '../../../contracts/candidacy/withdraw-registration.ts'
import { given } from '../../support/given.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { returnedA } from '../../support/season/turns.ts'
import { at, type Phase } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const body = { reason: sealed(`candidacy-${id}`) }

describe('WithdrawRegistration, until the committee has proposed', () => {
  const before: readonly Phase[] = [
    'registered',
    'committed',
    'scored',
    'assessed',
    'reported',
    'proposed',
    'appraised',
  ]
  it.each(before)('is accepted when %s', (phase) =>
    given(at(phase)).when('WithdrawRegistration', { id, body }).thenAccepted(RegistrationWithdrawn(body)),
  )

  it('is accepted while the papers are returned, also after their last day', () =>
    given(at('appraised'))
      .afterAll([returnedA])
      .when('WithdrawRegistration', { id, body, occurredOn: '2025-01-16' })
      .thenAccepted(RegistrationWithdrawn(body)))

  it('is refused on a day before the last step', () =>
    given(at('assessed'))
      .when('WithdrawRegistration', { id, body, occurredOn: '2024-12-09', recordedAt: '2024-12-10T03:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is refused when it is entered more than 30 days later', () =>
    given(at('committed'))
      .when('WithdrawRegistration', { id, body, occurredOn: '2024-05-06', recordedAt: '2024-06-06T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn'))
})

describe('WithdrawRegistration, later', () => {
  it.each<Phase>(['forwarded', 'recognised'])('is refused when %s', (phase) =>
    given(at(phase)).when('WithdrawRegistration', { id, body }).thenRefused('WITHDRAWAL_TOO_LATE'),
  )

  it('is refused once the branch’s own meeting did not propose', () =>
    given(at('reported'))
      .after('NoteOutcome', {
        id,
        body: { roundId: 'r', level: 'branch', outcome: 'not-proposed', certificate: false },
      })
      .when('WithdrawRegistration', { id, body })
      .thenRefused('WITHDRAWAL_TOO_LATE'))
})
