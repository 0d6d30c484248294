import { describe, expect, it } from 'vitest'
import { close, electronicVote, vote } from '../support/electronic-vote.ts'
import { pagePath } from '../support/voters-page.ts'

const issue = async (v: Awaited<ReturnType<typeof electronicVote>>, key: string, accept?: string) =>
  v.s.send(
    'POST',
    `/v1/ballots/${v.ballotId}/credentials`,
    {},
    {
      ...{ as: await v.s.key('teller', v.s.branch), key },
      ...(accept === undefined ? {} : { headers: { accept } }),
    },
  )

describe('the slips of an electronic vote', () => {
  it('come with the path of the voters’ page, once; who asks again gets the path alone', async () => {
    const v = await electronicVote()
    const [first, again] = [await issue(v, 'slips'), await issue(v, 'slips')]
    expect([first.status, first.body.votersPage, first.body.slips.length]).toEqual([201, pagePath(v), v.slips.length])
    const { slips: _, ...receipt } = first.body
    expect(again.body).toEqual(receipt)
  })

  it('come as a page to print for whoever accepts one: a slip a voter, with name, code and address', async () => {
    const v = await electronicVote()
    const page = await issue(v, 'print', 'text/html')
    const html = page.raw.toString()
    expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      ...[201, 'text/html; charset=utf-8', 'no-store'],
    ])
    const sections = html.match(/<section>.*?<\/section>/gs)!
    expect(sections).toHaveLength(v.slips.length)
    for (const [n, { personId }] of v.slips.entries()) {
      expect(sections[n]).toContain(`<strong>${(await v.s.get(`/v1/persons/${personId}`)).body.fullName}</strong>`)
      expect(sections[n]).toContain(pagePath(v))
      expect(sections[n]).toContain('Mỗi phiếu mã dùng một lần.')
      const code = /<p class="code">([A-Z2-7-]{31})<\/p>/.exec(sections[n]!)![1]!
      expect((await vote(v, code, 'yes')).status).toBe(200)
      expect((await vote(v, v.slips[n]!.credential, 'yes')).status).toBe(403)
    }
    const again = await issue(v, 'print', 'text/html')
    // A repeated request gets the first answer; the slips were in it alone.
    expect([again.status, again.headers['content-type'], again.body.slips]).toEqual([
      ...[201, 'application/json; charset=utf-8', undefined],
    ])
  })

  it('are not shown again to a repeated request that wants a page', async () => {
    const v = await electronicVote()
    await issue(v, 'print', 'text/html')
    const again = await issue(v, 'print', 'text/html')
    expect([again.status, again.body.votersPage, again.body.slips]).toEqual([201, pagePath(v), undefined])
  })
})

describe('an electronic vote as its members read it', () => {
  it('tells while it is open where to vote and how many did, and not who', async () => {
    const v = await electronicVote()
    await vote(v, v.slips[0]!.credential, 'yes')
    const { body } = await v.s.get(`/v1/ballots/${v.ballotId}`, { as: await v.s.key('member', v.s.branch) })
    expect([body.votersPage, body.votes, body.closed]).toEqual([pagePath(v), 1, null])
    expect(body).not.toHaveProperty('checkIns')
  })

  it('tells once it is closed who voted, by name and sorted, so that each sees whether somebody did in their place', async () => {
    const v = await electronicVote()
    const [absent, ...voters] = v.slips
    for (const { credential } of voters.toReversed()) await vote(v, credential, 'yes')
    v.s.at('2024-12-31')
    expect((await close(v)).status).toBe(201)
    const { body } = await v.s.get(`/v1/ballots/${v.ballotId}`, { as: await v.s.key('member', v.s.branch) })
    const ids = voters.map(({ personId }) => personId).toSorted()
    const named = ids.map(async (personId) => {
      const { fullName } = (await v.s.get(`/v1/persons/${personId}`)).body
      return { personId, fullName }
    })
    expect(body.checkIns).toEqual(await Promise.all(named))
    expect(body.checkIns.map(({ personId }: { personId: string }) => personId)).not.toContain(absent!.personId)
  })

  it('is nothing to the members of another branch', async () => {
    const v = await electronicVote()
    const other = await v.s.key('member', v.s.otherBranch)
    expect((await v.s.get(`/v1/ballots/${v.ballotId}`, { as: other })).status).toBe(404)
  })
})
