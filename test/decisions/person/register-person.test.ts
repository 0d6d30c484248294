import { describe, it } from 'vitest'
import { PersonRegistered } from '../../../contracts/person/register-person.ts'
import { given } from '../../support/given.ts'
import { opened } from '../../support/play.ts'
import { sealed } from '../../support/season-events.ts'

describe('RegisterPerson', () => {
  const subject = `person-${opened('tried: RegisterPerson')}`

  it('keeps the sealed name alone', () => {
    const body = { fullName: sealed(subject) }
    return given([]).when('RegisterPerson', { body }).thenAccepted(PersonRegistered(body))
  })

  it('keeps the caller’s own identifiers sealed', () => {
    const body = { fullName: sealed(subject), externalRefs: [{ scheme: 'cccd', value: sealed(subject) }] }
    return given([]).when('RegisterPerson', { body }).thenAccepted(PersonRegistered(body))
  })

  it('is refused tomorrow', () =>
    given([])
      .when('RegisterPerson', {
        body: { fullName: sealed(subject) },
        occurredOn: '2024-05-04',
        recordedAt: '2024-05-03T16:59:59.999Z',
      })
      .thenRefused('DATE_IN_FUTURE', '/occurredOn'))

  it('is accepted at the first instant of the day in Vietnam, still yesterday in UTC', () => {
    const body = { fullName: sealed(subject) }
    return given([])
      .when('RegisterPerson', { body, occurredOn: '2024-05-04', recordedAt: '2024-05-03T17:00:00.000Z' })
      .thenAccepted(PersonRegistered(body))
  })
})
