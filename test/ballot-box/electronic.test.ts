import { describe, expect, it } from 'vitest'
import { close, electronicVote, vote } from '../support/electronic-vote.ts'

describe('an electronic vote', () => {
  it('is counted from its box, which says who voted and not how', async () => {
    const v = await electronicVote()
    const choices = v.slips.map((_, n) => (n === 0 ? 'no' : 'yes') as 'yes' | 'no')
    for (const [n, { credential }] of v.slips.entries()) {
      const answer = await vote(v, credential, choices[n]!)
      expect([answer.status, answer.body]).toEqual([200, { ballotId: v.ballotId, received: true }])
    }
    const closed = await close(v)
    expect([closed.status, closed.body]).toEqual([201, expect.objectContaining({ stream: `ballot-${v.ballotId}` })])
    const events = await v.s.store.read(`ballot-${v.ballotId}`)
    expect(events.map(({ event }) => event.type)).toEqual([
      ...['BallotOpened', 'CredentialsIssued', ...v.slips.map(() => 'VoteCast'), 'BallotClosed'],
    ])
    const yes = v.slips.length - 1
    expect(events.at(-1)!.event.data).toEqual({
      closedAt: '15:10',
      box: { checkIns: v.slips.map(({ personId }) => personId).toSorted(), rows: [{ yes, no: 1, blank: 0 }] },
      quorumMet: true,
      results: [{ candidacyId: v.s.candidacyId, yes, no: 1, blank: 0, base: v.slips.length, passed: true }],
    })
  })

  it('takes the first vote on a slip and answers every later one alike', async () => {
    const v = await electronicVote()
    const [first, ...others] = v.slips
    const answers = [await vote(v, first!.credential, 'yes'), await vote(v, first!.credential, 'no')]
    expect(new Set(answers.map(({ raw }) => raw.toString())).size).toBe(1)
    for (const { credential } of others) await vote(v, credential, 'yes')
    await close(v)
    const { rows } = ((await v.s.store.read(`ballot-${v.ballotId}`)).at(-1)!.event.data as { box: { rows: unknown } })
      .box
    expect(rows).toEqual([{ yes: v.slips.length, no: 0, blank: 0 }])
  })
})
