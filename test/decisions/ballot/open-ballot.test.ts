import { describe, it } from 'vitest'
import { BallotOpened } from '../../../contracts/ballot/open-ballot.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import { electronicBody, voters } from '../../support/season/electronic.ts'
import { branchA, candidacyA, frameworkId, membersA, membersB, roundA } from '../../support/season/ids.ts'
import { attended, ballotOf, committeeMeeting, convened, meetingA } from '../../support/season/rounds.ts'
import { returnedA } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const body = ballotOf(meetingA)
const pinned = {
  organisationId: branchA,
  candidacies: [candidacyA],
  submissions: [1],
  rule: 'branch' as const,
  frameworkId,
  chairId: membersA[0],
  entitled: 7,
  entitledPresent: 6,
  turn: 1,
}

/** The branch meeting with only these present. */
function present(...names: readonly number[]) {
  const there = names.map((n) => membersA[n - 1]!)
  const absent = membersA.filter((id) => !there.includes(id)).map((personId) => ({ personId }))
  return step('RecordAttendance', { as: 'fewer', id: roundA, body: { present: there, absent } })
}

describe('OpenBallot, after the roll was called', () => {
  const attended = given(at('branch-attended'))

  it('pins who may vote and who of them is there; a probationary member does not count', () =>
    attended.when('OpenBallot', { body }).thenAccepted(BallotOpened({ ...body, ...pinned })))

  it('is refused for a round that nobody convened', () =>
    attended.when('OpenBallot', { body: { ...body, roundId: 'nowhere' } }).thenRefused('NOT_FOUND'))

  it('is refused on another day than the meeting', () =>
    attended
      .when('OpenBallot', { body, occurredOn: '2024-12-16' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is refused by show of hands where the framework asks for a secret vote', () =>
    attended
      .when('OpenBallot', { body: { ...body, method: 'show-of-hands' } })
      .thenRefused('METHOD_NOT_ALLOWED_BY_FRAMEWORK', '/method'))

  it('is refused with fewer tellers than the framework asks for', () =>
    attended
      .when('OpenBallot', { body: { ...body, tellers: body.tellers.slice(0, 2) } })
      .thenRefused('TOO_FEW_TELLERS', '/tellers'))

  it.each([membersA[6]!, membersB[0]])('is refused with a teller who is not there', async (absent) => {
    await attended
      .when('OpenBallot', { body: { ...body, tellers: [...body.tellers, absent] } })
      .thenRefused('NOT_ON_ROLL', '/tellers/3')
    await attended
      .when('OpenBallot', { body: { ...body, tellers: [absent, ...body.tellers] } })
      .thenRefused('NOT_ON_ROLL', '/tellers/0')
  })

  it.each([
    { yes: 7, of: 6 },
    { yes: 7, of: 7 },
  ])('is refused with tellers chosen by $yes of $of, when 6 are there', (tellersChosen) =>
    attended.when('OpenBallot', { body: { ...body, tellersChosen } }).thenRefused('COUNT_MISMATCH', '/tellersChosen'),
  )

  it('is accepted with two thirds of those called, refused with one fewer', async () => {
    const few = (...names: readonly number[]) => attended.afterAll([present(...names)])
    const chosenBy5 = { ...body, tellersChosen: { yes: 5, of: 5 } }
    await few(1, 2, 3, 4, 5)
      .when('OpenBallot', { body: chosenBy5 })
      .thenAccepted(BallotOpened({ ...chosenBy5, ...pinned, entitledPresent: 5 }))
    await few(1, 2, 3, 4, 8).when('OpenBallot', { body }).thenRefused('QUORUM_NOT_MET')
  })

  it('is refused when nobody with the right to vote is there', () =>
    attended
      .afterAll([present(8)])
      .when('OpenBallot', { body })
      .thenRefused('NO_ELIGIBLE_VOTERS'))
})

describe('OpenBallot, in other states', () => {
  it('is refused before the roll is called', () =>
    given(at('branch-convened')).when('OpenBallot', { body }).thenRefused('ATTENDANCE_MISSING'))

  it('is refused a second time', () =>
    given(at('branch-voting')).when('OpenBallot', { body }).thenRefused('BALLOT_OPEN_ALREADY'))

  it('is refused once the round is closed', () =>
    given(at('branch-attended'))
      .after('CloseRound', { id: roundA, body: { closedAt: '14:30' } })
      .when('OpenBallot', { body })
      .thenRefused('ROUND_CLOSED'))
})

describe('OpenBallot after a return', () => {
  it('pins that the second submission is voted on, beside the first of another branch', () => {
    const { organisationId, candidacies, ballot: _, ...meeting } = committeeMeeting
    const body = ballotOf(committeeMeeting)
    return given(at('appraised'))
      .afterAll([returnedA, convened(committeeMeeting), attended(committeeMeeting)])
      .when('OpenBallot', { body })
      .thenAccepted(
        BallotOpened({
          ...body,
          ...{ organisationId, candidacies: [...candidacies], submissions: [2, 1], rule: 'committee', frameworkId },
          ...{ chairId: meeting.roll[0]!.personId, entitled: 5, entitledPresent: 5, turn: 1 },
        }),
      )
  })
})

describe('OpenBallot of an electronic vote', () => {
  const attended = given(at('branch-attended'))

  it('pins who may vote by name, and until when', () =>
    attended
      .when('OpenBallot', { body: electronicBody })
      .thenAccepted(BallotOpened({ ...electronicBody, ...pinned, voters: [...voters] })))

  it.each([
    ['without an end', { closesAt: undefined }],
    ['with an end before the meeting began', { closesAt: '13:59' }],
  ])('is refused %s', (_, { closesAt }) => {
    const { closesAt: __, ...rest } = electronicBody
    return attended
      .when('OpenBallot', { body: closesAt === undefined ? rest : { ...rest, closesAt } })
      .thenRefused('CLOSING_TIME_DIFFERS', '/closesAt')
  })

  it('is refused with an end where it is voted on paper', () =>
    attended
      .when('OpenBallot', { body: { ...body, closesAt: '15:30' } })
      .thenRefused('CLOSING_TIME_DIFFERS', '/closesAt'))

  it('of five warns that the result may tell how somebody voted, and is opened once that is accepted', async () => {
    const five = attended.afterAll([present(1, 2, 3, 4, 5)])
    const chosen = { ...electronicBody, tellersChosen: { yes: 5, of: 5 } }
    await five.when('OpenBallot', { body: chosen }).thenRefused('FEW_VOTERS', '/fewVotersAccepted')
    const accepted = { ...chosen, fewVotersAccepted: true as const }
    await five
      .when('OpenBallot', { body: accepted })
      .thenAccepted(BallotOpened({ ...accepted, ...pinned, entitledPresent: 5, voters: [...voters.slice(0, 5)] }))
  })
})
