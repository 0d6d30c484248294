import { describe, it } from 'vitest'
import { BallotClosed } from '../../../contracts/ballot/close-ballot.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import {
  committeeElectronically,
  slipsGiven,
  voters,
  votes,
  votingElectronically,
} from '../../support/season/electronic.ts'
import {
  ballotA,
  ballotB,
  candidacyA,
  candidacyB,
  committeeBallot,
  committeeMembers,
  membersA,
  membersB,
} from '../../support/season/ids.ts'
import { committeeMeeting, countOf, meetingA } from '../../support/season/rounds.ts'
import { countedWith, voteWith } from '../../support/season/votes.ts'
import { at } from '../../support/season.ts'

const confirmedBy = (...personIds: readonly (string | undefined)[]) =>
  personIds.map((personId) =>
    step('ConfirmCount', { as: `by ${personId}`, id: ballotA, body: { personId: personId! } }),
  )
const [chair, head, second, third] = membersA

describe('CloseBallot, counted and confirmed', () => {
  it('pins quorum, base and outcome: 6 of 6 present', () =>
    given(at('branch-confirmed'))
      .when('CloseBallot', { id: ballotA, body: {} })
      .thenAccepted(
        BallotClosed({
          quorumMet: true,
          results: [{ candidacyId: candidacyA, yes: 6, no: 0, blank: 0, base: 6, passed: true }],
        }),
      ))

  it.each([
    [4, true],
    [3, false],
  ])('%i of 6 present, where two thirds are needed: passed is %s', (yes, passed) =>
    given(at('branch-voting'))
      .afterAll(countedWith(meetingA, yes).slice(0, -1))
      .when('CloseBallot', { id: ballotA, body: {} })
      .thenAccepted(
        BallotClosed({
          quorumMet: true,
          results: [{ candidacyId: candidacyA, yes, no: 6 - yes, blank: 0, base: 6, passed }],
        }),
      ),
  )

  it('counts a committee’s vote on all its members, each candidacy for itself', () => {
    const [convened, attended, opened, , ...confirmed] = voteWith(committeeMeeting, 5)
    const results = [
      { candidacyId: candidacyA, yes: 3, no: 1, blank: 1 },
      { candidacyId: candidacyB, yes: 2, no: 0, blank: 3 },
    ]
    const count = { issued: 5, returned: 5, valid: 5, invalid: 0, results, closedAt: '15:00' }
    return given(at('appraised'))
      .afterAll([convened!, attended!, opened!])
      .after('RecordCount', { id: committeeBallot, body: count })
      .afterAll(confirmed.slice(0, -1))
      .when('CloseBallot', { id: committeeBallot, body: {} })
      .thenAccepted(
        BallotClosed({
          quorumMet: true,
          results: [
            { ...results[0]!, base: 5, passed: true },
            { ...results[1]!, base: 5, passed: false },
          ],
        }),
      )
  })
})

describe('CloseBallot, its confirmations', () => {
  const counted = given(at('branch-counted'))

  it.each([
    ['nobody', []],
    ['the chair and one teller', [chair, head]],
    ['all tellers without the chair', [head, second, third]],
  ] as const)('is refused when confirmed by %s', (_, personIds) =>
    counted
      .afterAll(confirmedBy(...personIds))
      .when('CloseBallot', { id: ballotA, body: {} })
      .thenRefused('COUNT_NOT_CONFIRMED'),
  )

  it('needs the only teller and the chair where one teller counted', async () => {
    const teller = counted.after('ConfirmCount', { as: 'teller', id: ballotB, body: { personId: membersB[1]! } })
    await teller.when('CloseBallot', { id: ballotB, body: {} }).thenRefused('COUNT_NOT_CONFIRMED')
    await teller
      .after('ConfirmCount', { as: 'chair', id: ballotB, body: { personId: membersB[0] } })
      .when('CloseBallot', { id: ballotB, body: {} })
      .thenAccepted(
        BallotClosed({
          quorumMet: true,
          results: [{ candidacyId: candidacyB, yes: 3, no: 0, blank: 0, base: 3, passed: true }],
        }),
      )
  })
})

describe('CloseBallot, in other states', () => {
  it('is refused before a count', () =>
    given(at('branch-voting')).when('CloseBallot', { id: ballotA, body: {} }).thenRefused('COUNT_MISSING'))

  it('is refused a second time', () =>
    given(at('branch-voted')).when('CloseBallot', { id: ballotA, body: {} }).thenRefused('BALLOT_NOT_OPEN'))
})

describe('CloseBallot of an electronic vote', () => {
  const open = given(at('branch-attended'), [...votingElectronically, slipsGiven, ...votes(6)])
  const box = { checkIns: [...voters].toSorted(), rows: [{ yes: 5, no: 0, blank: 1 }] }
  const body = { closedAt: '15:10', box }

  it('takes what its box held for the count', () =>
    open.when('CloseBallot', { id: ballotA, body }).thenAccepted(
      BallotClosed({
        ...body,
        quorumMet: true,
        results: [{ candidacyId: candidacyA, yes: 5, no: 0, blank: 1, base: 6, passed: true }],
      }),
    ))

  it.each([
    ['there is none', {}],
    ['it holds fewer ballots than the log told of', { box: { ...box, checkIns: voters.slice(1) } }],
    ['a row does not add up', { box: { ...box, rows: [{ yes: 5, no: 0, blank: 0 }] } }],
    ['a row is missing', { box: { ...box, rows: [...box.rows, ...box.rows] } }],
    ['somebody voted who may not', { box: { ...box, checkIns: ['stranger', ...voters.slice(1)] } }],
  ])('never guesses: is refused where of the box %s', (_, changed) =>
    open.when('CloseBallot', { id: ballotA, body: { closedAt: '15:10', ...changed } }).thenRefused('BOX_LOST'),
  )

  it('asks every row of several to add up, and counts each for itself', async () => {
    const voted = given(at('appraised')).afterAll(committeeElectronically)
    const closing = (...rows: { yes: number; no: number; blank: number }[]) => ({
      closedAt: '15:10',
      box: { checkIns: [...committeeMembers].toSorted(), rows },
    })
    const [first, second] = [
      { yes: 5, no: 0, blank: 0 },
      { yes: 2, no: 2, blank: 1 },
    ]
    await voted
      .when('CloseBallot', { id: committeeBallot, body: closing(first!, { ...second!, blank: 0 }) })
      .thenRefused('BOX_LOST')
    await voted.when('CloseBallot', { id: committeeBallot, body: closing(first!, second!) }).thenAccepted(
      BallotClosed({
        ...closing(first!, second!),
        quorumMet: true,
        results: [
          { candidacyId: candidacyA, ...first!, base: 5, passed: true },
          { candidacyId: candidacyB, ...second!, base: 5, passed: false },
        ],
      }),
    )
  })

  it('is refused without the time of its end, and before slips were given out', async () => {
    await open.when('CloseBallot', { id: ballotA, body: { box } }).thenRefused('CLOSING_TIME_DIFFERS', '/closedAt')
    await given(at('branch-attended'), votingElectronically)
      .when('CloseBallot', { id: ballotA, body: { closedAt: '15:10' } })
      .thenRefused('CREDENTIALS_MISSING')
  })

  it('is counted by nobody’s hand', async () => {
    await open.when('RecordCount', { id: ballotA, body: countOf(meetingA) }).thenRefused('COUNTED_BY_BOX')
    const account = { subject: `ballot-${ballotA}`, sealed: 'x' }
    await open
      .when('RecordMismatch', { id: ballotA, body: { issued: 6, returned: 7, account } })
      .thenRefused('COUNTED_BY_BOX')
  })
})
