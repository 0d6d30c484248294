import { describe, it } from 'vitest'
import { PersonErased } from '../../../contracts/person/erase-person.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'

const asked = { id: membersA[2]!, body: { reason: 'theo yêu cầu của người ấy' } }

describe('ErasePerson', () => {
  it('is accepted whatever the person took part in', () =>
    given(at('recognised')).when('ErasePerson', asked).thenAccepted(PersonErased(asked.body)))

  it('is refused a second time', () =>
    given(at('organised'))
      .after('ErasePerson', { ...asked, as: 'first' })
      .when('ErasePerson', asked)
      .thenRefused('PERSON_ERASED'))
})
