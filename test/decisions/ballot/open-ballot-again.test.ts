// A vote that is void is repeated: in the same meeting, as its next turn.
import { describe, expect, it } from 'vitest'
import { BallotOpened } from '../../../contracts/ballot/open-ballot.ts'
import { RoundClosed } from '../../../contracts/round/close-round.ts'
import { AttendanceRecorded } from '../../../contracts/round/record-attendance.ts'
import { ballotId } from '../../../services/decisions/ballot/id.ts'
import { mostTurns } from '../../../services/decisions/ballot/turns.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { given } from '../../support/given.ts'
import { ask, play, seed, step } from '../../support/play.ts'
import { ballotA, candidacyA, membersA, roundA } from '../../support/season/ids.ts'
import { proposalOf } from '../../support/season/outcomes.ts'
import { turnOf, voided, votingAgain } from '../../support/season/repeated-votes.ts'
import { attendanceOf, ballotOf, meetingA, voting } from '../../support/season/rounds.ts'
import { countedWith } from '../../support/season/votes.ts'
import { at } from '../../support/season.ts'

const body = ballotOf(meetingA)
const [first, second, third] = [meetingA, turnOf(meetingA, 2), turnOf(meetingA, 3)]
const openedFirst = at('branch-voting').findLast(({ stream }) => stream === `ballot-${ballotA}`)!
const openedAs = (turn: number) => BallotOpened({ ...(openedFirst.data as Parameters<typeof BallotOpened>[0]), turn })

describe('OpenBallot after a void vote', () => {
  it.each([2, 3])('opens turn %i, whose id follows from the round and the turn', async (turn) => {
    const store = memoryStore()
    await seed(store, at('branch-voting'))
    await play(store, votingAgain(meetingA, turn))
    const [opened] = await store.read(`ballot-${ballotId(roundA, turn)}`)
    expect(opened!.event).toMatchObject(openedAs(turn))
    expect(await store.read(`ballot-${ballotId(roundA, turn + 1)}`)).toStrictEqual([])
  })

  it('is decided again from what it was decided on: the void turns too', async () => {
    const isVoid = given(at('branch-voting')).afterAll([voided(first)])
    await isVoid.when('OpenBallot', { body }).thenAccepted(openedAs(2))
    await isVoid
      .afterAll([voting(second), voided(second)])
      .when('OpenBallot', { body })
      .thenAccepted(openedAs(3))
  })

  it.each([2, 3])('is refused while turn %i is open, and once it is closed', async (turn) => {
    const again = given(at('branch-voting')).afterAll(votingAgain(meetingA, turn))
    await again.when('OpenBallot', { body }).thenRefused('BALLOT_OPEN_ALREADY')
    await again
      .afterAll(countedWith(turnOf(meetingA, turn), 6))
      .when('OpenBallot', { body })
      .thenRefused('BALLOT_OPEN_ALREADY')
  })

  it('is refused once the meeting proposed on it, and once it ended', async () => {
    const counted = given(at('branch-voting')).afterAll([...votingAgain(meetingA, 2), ...countedWith(second, 6)])
    await counted
      .after('ProposeRecognition', { id: roundA, body: proposalOf(second) })
      .when('OpenBallot', { body })
      .thenRefused('BALLOT_OPEN_ALREADY')
    await given(at('branch-voting'))
      .afterAll([voided(first), step('CloseRound', { id: roundA, body: { closedAt: '16:00' } })])
      .when('OpenBallot', { body })
      .thenRefused('ROUND_CLOSED')
  })

  it('counts those who are there now, not those of the void vote', () => {
    const there = membersA.slice(0, 5)
    const absent = membersA.slice(5).map((personId) => ({ personId }))
    const asked = { ...body, tellersChosen: { yes: 5, of: 5 } }
    return given(at('branch-voting'))
      .afterAll([voided(first)])
      .after('RecordAttendance', { id: roundA, body: { present: there, absent } })
      .when('OpenBallot', { body: asked })
      .thenAccepted({ ...openedAs(2), data: { ...openedAs(2).data, ...asked, entitledPresent: 5 } })
  })
})

// A regression: each turn is read through the one before it, and reading on and on ended in an internal error.
describe('a meeting whose every vote is void', () => {
  const upTo = (turns: number) =>
    given(at('branch-attended')).afterAll(
      Array.from({ length: turns }, (_, n) => (n === 0 ? first : turnOf(meetingA, n + 1))).flatMap((one) => [
        voting(one),
        voided(one),
      ]),
    )

  it('votes up to twenty times, and is then told to end', async () => {
    await upTo(mostTurns - 1)
      .when('OpenBallot', { body })
      .thenAccepted(openedAs(20))
    const over = upTo(mostTurns)
    await over.when('OpenBallot', { body }).thenRefused('TOO_MANY_TURNS')
    await over
      .when('CloseRound', { id: roundA, body: { closedAt: '16:00' } })
      .thenAccepted(RoundClosed({ closedAt: '16:00', undecided: [candidacyA] }))
  })
})

describe('OpenBallot given once more with its command id', () => {
  it.each([1, 2, 3])('gives the answer of turn %i, whatever was voted since', async (turn) => {
    const store = memoryStore()
    await seed(store, at('branch-attended'))
    const turns = [first, second, third]
    const answers = []
    for (const one of turns) {
      answers.push(await ask(store, voting(one)))
      if (one !== third) await play(store, [voided(one)])
    }
    const again = await ask(store, voting(turns[turn - 1]!))
    expect(again).toMatchObject({ accepted: [{ event: { stream: `ballot-${turns[turn - 1]!.ballot}` } }] })
    expect(again).toStrictEqual(answers[turn - 1])
  })

  it('is refused with another body, also once its own vote is void', async () => {
    const store = memoryStore()
    await seed(store, at('branch-voting'))
    await play(store, votingAgain(meetingA, 2))
    const answer = await ask(store, voting(first), { requestHash: 'of another body' })
    expect(answer).toMatchObject({ refused: { code: 'IDEMPOTENCY_KEY_REUSED' } })
  })
})

describe('the roll of a meeting whose vote is void', () => {
  const roll = { id: roundA, body: attendanceOf(meetingA) }

  it('is called again before the next turn, not while that is open or closed', async () => {
    const voting1 = given(at('branch-voting'))
    await voting1.when('RecordAttendance', roll).thenRefused('ATTENDANCE_FIXED')
    await voting1
      .afterAll([voided(first)])
      .when('RecordAttendance', roll)
      .thenAccepted(AttendanceRecorded(roll.body))
    const voting2 = voting1.afterAll(votingAgain(meetingA, 2))
    await voting2.when('RecordAttendance', roll).thenRefused('ATTENDANCE_FIXED')
    await voting2.afterAll(countedWith(second, 6)).when('RecordAttendance', roll).thenRefused('ATTENDANCE_FIXED')
  })
})

describe('a void vote', () => {
  const revoted = given(at('branch-voting')).afterAll([...votingAgain(meetingA, 2), ...countedWith(second, 6)])

  it('is nothing to propose on, nor to count', async () => {
    await revoted.when('ProposeRecognition', { id: roundA, body: proposalOf(first) }).thenRefused('BALLOT_NOT_PASSED')
    await revoted.when('CloseBallot', { id: ballotA, body: {} }).thenRefused('BALLOT_NOT_OPEN')
    await revoted.when('ConfirmCount', { id: ballotA, body: { personId: membersA[0] } }).thenRefused('BALLOT_NOT_OPEN')
  })

  it('leaves the result of the next turn alone to commend a secretary on', async () => {
    const body = { candidacyId: candidacyA, personId: membersA[0] }
    await given(at('branch-voting'))
      .afterAll([voided(first)])
      .when('CommendSecretary', { id: roundA, body })
      .thenRefused('BALLOT_NOT_PASSED')
    await revoted
      .when('CommendSecretary', { id: roundA, body })
      .thenAccepted({ type: 'SecretaryCommended', version: 1, data: body })
  })

  it('stays void when its count was already recorded and confirmed', () =>
    given(at('branch-confirmed'))
      .afterAll([voided(first)])
      .when('CloseBallot', { id: ballotA, body: {} })
      .thenRefused('BALLOT_NOT_OPEN'))

  it('takes no confirmations along: the next turn asks for its own', () =>
    given(at('branch-confirmed'))
      .afterAll([voided(first), voting(second), ...countedWith(second, 6).slice(0, 1)])
      .when('CloseBallot', { id: second.ballot, body: {} })
      .thenRefused('COUNT_NOT_CONFIRMED'))
})
