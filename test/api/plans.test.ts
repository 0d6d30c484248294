import { describe, expect, it } from 'vitest'
import { refuses } from '../support/answers.ts'
import { seasonAt } from '../support/http-season.ts'

/** A season that is open, in which the branch adopted its plan. */
async function adopted() {
  const s = await seasonAt('opened')
  s.at('2024-05-02')
  const plan = {
    ...{ seasonId: s.seasonId, organisationId: s.branch, purpose: 'Nâng cao chất lượng sinh hoạt.' },
    targets: [{ group: 'I', target: 'Đạt từ 28 điểm.' }],
    tasks: [
      { task: 'Sinh hoạt chuyên đề quý II.', personId: s.members[1], due: '2024-06-30' },
      { task: 'Tổng hợp minh chứng.', by: 'Chi ủy' },
    ],
    meeting: { heldOn: '2024-05-01', yes: 3, of: 3 },
  }
  const answer = await s.send('POST', '/v1/plans', plan, { as: s.clerk.branch })
  expect(answer.status).toBe(201)
  return { s, plan, path: `/v1/plans/${answer.body.stream.slice('plan-'.length)}` }
}

describe('GET /v1/plans/{id}', () => {
  it('gives the plan in clear text as it was sent, with what it is of, and its revision', async () => {
    const { s, plan, path } = await adopted()
    const { body, headers } = await s.get(path, { as: s.clerk.branch })
    expect(body).toEqual({
      id: path.slice('/v1/plans/'.length),
      ...plan,
      ...{ model: 'four-good-branch', year: 2024, frameworkId: s.frameworkId, committeeId: s.committee },
      ...{ on: '2024-05-02', late: null },
    })
    expect(headers.etag).toBe('"0"')
  })

  it('is read by the committee above, and is not there for another branch', async () => {
    const { s, path } = await adopted()
    expect((await s.get(path, { as: s.clerk.committee })).status).toBe(200)
    await refuses(s, () => s.get(path, { as: s.clerk.stranger }), 'NOT_FOUND', [])
  })
})
