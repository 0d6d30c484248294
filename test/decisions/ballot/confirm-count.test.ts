import { describe, it } from 'vitest'
import { CountConfirmed } from '../../../contracts/ballot/confirm-count.ts'
import { given } from '../../support/given.ts'
import { ballotA as id, membersA } from '../../support/season/ids.ts'
import { countOf, meetingA } from '../../support/season/rounds.ts'
import { at } from '../../support/season.ts'

const [chair, headTeller, , , member] = membersA
const by = (personId: string | undefined) => ({ id, body: { personId: personId! } })

describe('ConfirmCount', () => {
  const counted = given(at('branch-counted'))

  it.each([chair, headTeller])('is accepted from the chair and from a teller', (personId) =>
    counted.when('ConfirmCount', by(personId)).thenAccepted(CountConfirmed({ personId: personId! })),
  )

  it('is refused from anybody else', () =>
    counted.when('ConfirmCount', by(member)).thenRefused('NOT_A_TELLER', '/personId'))

  it('is refused a second time from the same person', () =>
    counted
      .after('ConfirmCount', { ...by(chair), as: 'first' })
      .when('ConfirmCount', by(chair))
      .thenRefused('ALREADY_CONFIRMED'))

  it('is asked for again after a new count', () =>
    counted
      .after('ConfirmCount', { ...by(chair), as: 'first' })
      .after('RecordCount', { id, body: countOf(meetingA) })
      .when('ConfirmCount', by(chair))
      .thenAccepted(CountConfirmed({ personId: chair })))

  it('is refused before a count', () =>
    given(at('branch-voting')).when('ConfirmCount', by(chair)).thenRefused('COUNT_MISSING'))

  it('is refused once the vote is closed', () =>
    given(at('branch-voted')).when('ConfirmCount', by(chair)).thenRefused('BALLOT_NOT_OPEN'))
})
