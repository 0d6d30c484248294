import { describe, it } from 'vitest'
import { CountScanned } from '../../../contracts/ballot/attach-count-scan.ts'
import { BallotClosed } from '../../../contracts/ballot/close-ballot.ts'
import { given } from '../../support/given.ts'
import { slipsGiven, votes, votingElectronically } from '../../support/season/electronic.ts'
import { ballotB, candidacyA, ballotA as id, membersA, membersB } from '../../support/season/ids.ts'
import { countOf, meetingA } from '../../support/season/rounds.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const [chair, head, second, third, member] = membersA as readonly string[] as string[]
const file = { sha256: sha('a'), pages: 2, bytes: 90_000 }
const signedBy = (...ids: (string | undefined)[]) => ({ id, body: { ...file, signedBy: ids.map((one) => one!) } })
const signed = signedBy(chair, head, second)
const result = { candidacyId: candidacyA, yes: 6, no: 0, blank: 0, base: 6, passed: true }

describe('AttachCountScan, when counted', () => {
  const counted = given(at('branch-counted'))

  it.each([
    ['the chair and two tellers', signed],
    ['the chair and all of them', signedBy(head, second, third, chair)],
  ])('is accepted with the signatures of %s', (_, asked) =>
    counted.when('AttachCountScan', asked).thenAccepted(CountScanned(asked.body)),
  )

  it('closes the vote without anybody’s confirmation', async () => {
    await counted.when('CloseBallot', { id, body: {} }).thenRefused('COUNT_NOT_CONFIRMED')
    await counted
      .after('AttachCountScan', signed)
      .when('CloseBallot', { id, body: {} })
      .thenAccepted(BallotClosed({ quorumMet: true, results: [result] }))
  })

  it('is replaced by a later one', () =>
    counted
      .after('AttachCountScan', { ...signed, as: 'first' })
      .when('AttachCountScan', { ...signed, body: { ...signed.body, sha256: sha('b') } })
      .thenAccepted(CountScanned({ ...signed.body, sha256: sha('b') })))

  it('is void with a new count, as confirmations are', () =>
    counted
      .after('AttachCountScan', signed)
      .after('RecordCount', { id, body: countOf(meetingA) })
      .when('CloseBallot', { id, body: {} })
      .thenRefused('COUNT_NOT_CONFIRMED'))

  it.each([
    ['the chair', signedBy(head, second, third)],
    ['a second teller', signedBy(chair, head)],
  ])('is refused without the signature of %s', (_, asked) =>
    counted.when('AttachCountScan', asked).thenRefused('COUNT_NOT_CONFIRMED', '/signedBy'),
  )

  it('is refused with that of somebody else', () =>
    counted.when('AttachCountScan', signedBy(chair, head, second, member)).thenRefused('NOT_A_TELLER', '/signedBy/3'))

  it('needs the only teller where one counted', () => {
    const body = { ...file, signedBy: [membersB[1]!, membersB[0]] }
    return counted.when('AttachCountScan', { id: ballotB, body }).thenAccepted(CountScanned(body))
  })
})

describe('AttachCountScan, in other states', () => {
  it('is refused before a count', () =>
    given(at('branch-voting')).when('AttachCountScan', signed).thenRefused('COUNT_MISSING'))

  it('is refused once the vote is closed', () =>
    given(at('branch-voted')).when('AttachCountScan', signed).thenRefused('BALLOT_NOT_OPEN'))

  it('is refused of an electronic vote, which its box counts', () =>
    given(at('branch-attended'), [...votingElectronically, slipsGiven, ...votes(6)])
      .when('AttachCountScan', signed)
      .thenRefused('COUNTED_BY_BOX'))
})
