// Commands that are well-formed and still may not be: out of order, by the wrong body, or with sums that do not add up.
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../contracts/refusals.ts'
import { refuses } from '../support/answers.ts'
import { declarations, meetings, resultsReport, type Season, seasonAt, sharedSeason } from '../support/http-season.ts'
import { ballotBody, convocation, countOf } from '../support/http-vote.ts'

const post = (s: Season, as: string, path: string, body: object) => () => s.send('POST', path, body, { as })

describe('a candidacy whose sheet is adopted', () => {
  const assessed = sharedSeason('assessed')

  it.each([
    ['takes no score', 'scores', { scores: [{ criterion: 'I.1', points: 4 }] }, 'SCORING_CLOSED'],
    ['is not adopted twice', 'self-assessment/close', declarations, 'SCORING_CLOSED'],
    [
      'is not reported before it was adopted',
      'results-report',
      { ...resultsReport, occurredOn: '2024-12-09' },
      'DATE_BEFORE_PREVIOUS_STEP',
    ],
    [
      'has no group twice in its report',
      'results-report',
      { ...resultsReport, groups: [], monthlyReports: { sent: 9, due: 8 } },
      'INVALID_REQUEST',
    ],
  ] as const)('%s', async (_, path, body, code) => {
    const s = assessed()
    await refuses(s, post(s, s.clerk.branch, `/v1/candidacies/${s.candidacyId}/${path}`, body), code)
  })

  it('is not appraised before its branch proposed it', async () => {
    const s = assessed()
    const scores = [{ criterion: 'I.1', points: 5 }]
    const body = { scores, team: [s.committeeMembers[0]], conclusion: 'propose' }
    await refuses(s, post(s, s.clerk.committee, `/v1/candidacies/${s.candidacyId}/appraisals`, body), 'NOT_PROPOSED')
  })
})

describe('a sheet', () => {
  it('is not adopted while a criterion is empty', async () => {
    const s = await seasonAt('committed')
    s.at('2024-12-10')
    const path = `/v1/candidacies/${s.candidacyId}/self-assessment/close`
    const { body } = await refuses(s, post(s, s.clerk.branch, path, declarations), 'SCORES_MISSING')
    expect(body.errors[0].detail).toBe('chưa chấm tiêu chí I.1')
  })

  it('is not adopted without every declaration', async () => {
    const s = await seasonAt('scored')
    const path = `/v1/candidacies/${s.candidacyId}/self-assessment/close`
    const body = { disqualifiers: declarations.disqualifiers.slice(1) }
    await refuses(s, post(s, s.clerk.branch, path, body), 'DISQUALIFIERS_MISSING', ['/disqualifiers'])
  })

  it('is not scored before the commitment', async () => {
    const s = await seasonAt('registered')
    const body = { scores: [{ criterion: 'I.1', points: 4 }] }
    await refuses(s, post(s, s.clerk.branch, `/v1/candidacies/${s.candidacyId}/scores`, body), 'NOT_COMMITTED')
  })
})

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

describe('a proposal', () => {
  const propose = (s: Season, changes: object = {}) => {
    const items = [{ candidacyId: s.candidacyId, certificate: false }]
    return post(s, s.clerk.branch, `/v1/rounds/${s.roundId}/proposals`, { ballotId: s.ballotId, items, ...changes })
  }

  it('is refused while the ballot is open', async () => {
    const s = await seasonAt('confirmed')
    await refuses(s, propose(s), 'BALLOT_NOT_PASSED')
  })

  it('is refused where the ballot was lost, and the meeting then ends without one', async () => {
    const s = await seasonAt('voting')
    const path = `/v1/ballots/${s.ballotId}`
    const lost = { ...countOf(s, 4), results: [{ candidacyId: s.candidacyId, yes: 2, no: 2, blank: 0 }] }
    await s.make(`${path}/count`, lost, { as: s.clerk.branch })
    for (const n of [2, 0]) await s.make(`${path}/confirmations`, { personId: s.members[n] }, { as: s.clerk.branch })
    await s.make(`${path}/close`, {}, { as: s.clerk.branch })
    await s.settle()
    await refuses(s, propose(s), 'BALLOT_NOT_PASSED', ['/items/0'])
    await s.make(`/v1/rounds/${s.roundId}/close`, { closedAt: '16:00' }, { as: s.clerk.branch })
    await s.settle()
    expect((await s.get(`/v1/candidacies/${s.candidacyId}`)).body.phase).toBe('not-proposed')
  })

  it('is refused on no ballot, an unknown one, and for other candidacies than the meeting had', async () => {
    const s = await seasonAt('voted')
    await refuses(s, propose(s, { ballotId: 'nothing' }), 'BALLOT_UNKNOWN', ['/ballotId'])
    const items = [{ candidacyId: 'nothing', certificate: false }]
    await refuses(s, propose(s, { items }), 'ITEMS_INCOMPLETE', ['/items/0/candidacyId'])
    await refuses(s, propose(s, { occurredOn: '2024-12-11' }), 'DATE_BEFORE_PREVIOUS_STEP', ['/occurredOn'])
  })

  it('is made once', async () => {
    const s = await seasonAt('proposed')
    await refuses(s, propose(s), 'ALREADY_PROPOSED')
  })
})

describe('a decision', () => {
  it('by a body that only proposes is refused', async () => {
    const s = await seasonAt('voted')
    const body = {
      ballotId: s.ballotId,
      items: [{ candidacyId: s.candidacyId, outcome: 'recognised', certificate: false }],
    }
    await refuses(s, post(s, s.clerk.branch, `/v1/rounds/${s.roundId}/decision`, body), 'NOT_THE_AUTHORITY')
  })

  it('is made once', async () => {
    const s = await seasonAt('decided')
    const items = [{ candidacyId: s.candidacyId, outcome: 'not-recognised', certificate: false, reason: 'Không đạt' }]
    const body = { ballotId: s.ballotId, items }
    await refuses(s, post(s, s.clerk.authority, `/v1/rounds/${s.roundId}/decision`, body), 'ALREADY_DECIDED')
  })
})
