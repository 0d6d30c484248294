// Proposals and decisions without the vote, the order or the right that they need.
import { describe, expect, it } from 'vitest'
import { refuses } from '../support/answers.ts'
import { type Season, seasonAt } from '../support/http-season.ts'
import { countOf } from '../support/http-vote.ts'

const post = (s: Season, as: string, path: string, body: object) => () => s.send('POST', path, body, { as })

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
