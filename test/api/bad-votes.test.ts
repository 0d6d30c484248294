// Meetings, ballots and counts that are well-formed and still may not be.
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../contracts/refusals.ts'
import { refuses } from '../support/answers.ts'
import { meetings } from '../support/http-bodies.ts'
import { type Season, seasonAt, sharedSeason } from '../support/http-season.ts'
import { ballotBody, convocation, countOf } from '../support/http-vote.ts'

const post = (s: Season, as: string, path: string, body: object) => () => s.send('POST', path, body, { as })

describe('a meeting', () => {
  const reported = sharedSeason('reported')

  it.each([
    [
      'of another branch',
      (s: Season) => ({ organisationId: s.otherBranch }),
      'stranger',
      'NOT_THE_AUTHORITY',
      ['/organ'],
    ],
    [
      'of the committee as a branch',
      (s: Season) => ({ organisationId: s.committee }),
      'committee',
      'NOT_THE_AUTHORITY',
      ['/organ'],
    ],
    [
      'by an organ that does not judge',
      () => ({ organ: 'standing-committee' }),
      'branch',
      'NOT_THE_AUTHORITY',
      ['/organ'],
    ],
    [
      'on an unknown candidacy',
      () => ({ candidacies: ['nothing'] }),
      'branch',
      'CANDIDACY_UNKNOWN',
      ['/candidacies/0'],
    ],
    ['in an unknown season', () => ({ seasonId: 'nothing' }), 'branch', 'SEASON_UNKNOWN', ['/seasonId']],
    ['chaired by an outsider', (s: Season) => ({ chairId: s.otherMembers[0] }), 'branch', 'NOT_ON_ROLL', ['/chairId']],
    [
      'with an outsider on its roll',
      (s: Season) => ({ roll: [{ personId: s.otherMembers[0], standing: 'official' }] }),
      'branch',
      'NOT_A_MEMBER',
      ['/roll/0/personId'],
    ],
    [
      'with a member of another standing',
      (s: Season) => ({ roll: [{ personId: s.members[0], standing: 'probationary' }] }),
      'branch',
      'STANDING_DIFFERS',
      ['/roll/0/standing'],
    ],
    ['before its window', () => ({ occurredOn: '2024-11-30' }), 'branch', 'WINDOW_NOT_OPEN', ['/occurredOn']],
  ] as const)('%s is refused', async (_, changes, who, code, pointers) => {
    const s = reported()
    s.at('2024-12-12')
    const body = { ...convocation(s, meetings.branch(s)), ...changes(s) }
    await refuses(s, post(s, s.clerk[who], '/v1/rounds', body), code as Refusal, pointers)
  })

  it('is attended by those called, each once', async () => {
    const s = await seasonAt('convened')
    const path = `/v1/rounds/${s.roundId}/attendance`
    const [a, b, c, d] = s.members
    const attend = (present: unknown[], absent: unknown[] = []) => post(s, s.clerk.branch, path, { present, absent })
    await refuses(s, attend([a, b, c]), 'ATTENDANCE_INCOMPLETE', ['/absent'])
    await refuses(s, attend([a, b, c, d], [{ personId: d }]), 'DUPLICATE_PERSON', ['/absent/0/personId'])
    await refuses(s, attend([a, b, c, d, s.otherMembers[0]]), 'NOT_ON_ROLL', ['/present/4'])
    await refuses(s, attend([a, a, b, c, d]), 'INVALID_REQUEST', ['/present'])
  })
})

describe('a ballot', () => {
  it('is not opened where nobody may vote', async () => {
    const s = await seasonAt('convened')
    const path = `/v1/rounds/${s.roundId}/attendance`
    const absent = s.members.map((personId) => ({ personId }))
    expect((await post(s, s.clerk.branch, path, { present: [], absent })()).status).toBe(201)
    const body = ballotBody(meetings.branch(s))
    await refuses(s, post(s, s.clerk.branch, `/v1/rounds/${s.roundId}/ballots`, body), 'NO_ELIGIBLE_VOTERS')
  })

  it('is not opened where nobody of those who came may vote', async () => {
    const s = await seasonAt('reported')
    s.at('2024-12-12')
    const roll = s.members.map((personId) => ({ personId, standing: 'exempt' }))
    const round = await s.make('/v1/rounds', { ...convocation(s, meetings.branch(s)), roll }, { as: s.clerk.branch })
    const path = `/v1/rounds/${round.stream.slice('round-'.length)}`
    await s.make(`${path}/attendance`, { present: s.members, absent: [] }, { as: s.clerk.branch })
    const body = ballotBody(meetings.branch(s))
    await refuses(s, post(s, s.clerk.branch, `${path}/ballots`, body), 'NO_ELIGIBLE_VOTERS')
  })

  it('is not opened without quorum, tellers or an allowed method', async () => {
    const s = await seasonAt('attended')
    const body = ballotBody(meetings.branch(s))
    const path = `/v1/rounds/${s.roundId}/ballots`
    const open = (changes: object) => post(s, s.clerk.branch, path, { ...body, ...changes })
    await refuses(s, open({ method: 'show-of-hands' }), 'METHOD_NOT_ALLOWED_BY_FRAMEWORK', ['/method'])
    await refuses(s, open({ tellers: [s.otherMembers[0]] }), 'NOT_ON_ROLL', ['/tellers/0'])
    await refuses(s, open({ tellersChosen: { yes: 5, of: 5 } }), 'COUNT_MISMATCH', ['/tellersChosen'])
    const [first, ...others] = s.members
    const absent = others.map((personId) => ({ personId }))
    await post(s, s.clerk.branch, `/v1/rounds/${s.roundId}/attendance`, { present: [first], absent })()
    await refuses(s, open({}), 'QUORUM_NOT_MET')
  })
})

describe('a count', () => {
  const voting = sharedSeason('voting')
  const row = (yes: number, no: number, blank: number) => (s: Season) => ({
    results: [{ candidacyId: s.candidacyId, yes, no, blank }],
  })

  it.each([
    ['valid and invalid are not what came back', () => ({ valid: 3 }), ['/valid']],
    ['yes, no and blank are not what was valid', row(3, 0, 0), ['/results/0']],
    ['more were issued than voters were there', () => ({ issued: 5 }), ['/issued']],
    ['more came back than were issued', () => ({ returned: 5, valid: 5 }), ['/returned']],
    [
      'a row is missing its candidacy',
      () => ({ results: [{ candidacyId: 'other', yes: 4, no: 0, blank: 0 }] }),
      ['/results/0/candidacyId'],
    ],
  ] as const)('in which %s is refused', async (_, changes, pointers) => {
    const s = voting()
    const body = { ...countOf(s, 4), ...changes(s) }
    await refuses(s, post(s, s.clerk.branch, `/v1/ballots/${s.ballotId}/count`, body), 'COUNT_MISMATCH', pointers)
  })

  it('of too many ballots leads to the record that they do not match, which voids the vote', async () => {
    const s = await seasonAt('voting')
    const path = `/v1/ballots/${s.ballotId}`
    const { body } = await post(s, s.clerk.branch, `${path}/count`, { ...countOf(s, 4), returned: 5, valid: 5 })()
    expect(body.detail).toContain('RecordMismatch')
    const record = (returned: number) => ({ issued: 4, returned, account: 'Thu về thừa một phiếu.' })
    await refuses(s, post(s, s.clerk.branch, `${path}/mismatch`, record(4)), 'NOT_A_MISMATCH', ['/returned'])
    expect((await post(s, s.clerk.branch, `${path}/mismatch`, record(5))()).status).toBe(201)
    await refuses(s, post(s, s.clerk.branch, `${path}/count`, countOf(s, 4)), 'BALLOT_NOT_OPEN')
  })

  it('is confirmed by its tellers and the chair before it counts', async () => {
    const s = await seasonAt('counted')
    const path = `/v1/ballots/${s.ballotId}`
    const confirm = (personId: unknown) => post(s, s.clerk.branch, `${path}/confirmations`, { personId })
    await refuses(s, confirm(s.members[3]), 'NOT_A_TELLER', ['/personId'])
    await confirm(s.members[2])()
    await refuses(s, confirm(s.members[2]), 'ALREADY_CONFIRMED')
    await refuses(s, post(s, s.clerk.branch, `${path}/close`, {}), 'COUNT_NOT_CONFIRMED')
  })
})
