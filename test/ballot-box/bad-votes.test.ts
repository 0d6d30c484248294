import { describe, expect, it } from 'vitest'
import { refuses } from '../support/answers.ts'
import { close, electronicVote, vote } from '../support/electronic-vote.ts'

describe('a vote that is refused', () => {
  it('says of a wrong slip that it is wrong, and nothing of anybody', async () => {
    const v = await electronicVote()
    const answer = await vote(v, 'A'.repeat(26), 'yes')
    expect([answer.status, answer.body.code]).toEqual([403, 'CREDENTIAL_UNKNOWN'])
    expect(answer.body.detail).toBe('Mã bỏ phiếu không đúng, hoặc thuộc lần biểu quyết khác.')
  })

  it.each([
    ['no slip', {}, '/credential'],
    ['a slip too short', { credential: 'ABC' }, '/credential'],
    ['an unknown choice', { choices: [{ candidacyId: 'a', choice: 'maybe' }] }, '/choices/0/choice'],
    ['a field that nobody knows', { voter: 'a' }, '/voter'],
  ])('with %s', async (_, changes, pointer) => {
    const v = await electronicVote()
    const whole = { credential: v.slips[0]!.credential, choices: [{ candidacyId: v.s.candidacyId, choice: 'yes' }] }
    const { credential, ...rest } = whole
    const body = 'credential' in changes || Object.keys(changes).length > 0 ? { ...whole, ...changes } : rest
    const path = `/v1/ballots/${v.ballotId}/votes`
    const answer = await v.s.send('POST', path, body, { as: null })
    expect([answer.status, answer.body.errors.map((error: { pointer: string }) => error.pointer)]).toEqual([
      400,
      [pointer],
    ])
    expect(JSON.stringify(answer.body)).not.toContain(credential)
  })

  it('without every row, after the end of time, and after the close', async () => {
    const v = await electronicVote()
    const path = `/v1/ballots/${v.ballotId}/votes`
    const { credential } = v.slips[0]!
    const strange = { credential, choices: [{ candidacyId: 'other', choice: 'yes' }] }
    await refuses(v.s, () => v.s.send('POST', path, strange, { as: null }), 'CHOICES_INCOMPLETE', ['/choices'])
    for (const slip of v.slips) await vote(v, slip.credential, 'yes')
    await close(v)
    expect((await vote(v, credential, 'no')).body.code).toBe('BALLOT_NOT_OPEN')
  })

  it('of a ballot that is not there', async () => {
    const v = await electronicVote()
    const choices = [{ candidacyId: v.s.candidacyId, choice: 'yes' }]
    const send = () => v.s.send('POST', '/v1/ballots/a/votes', { credential: 'A'.repeat(26), choices }, { as: null })
    await refuses(v.s, send, 'NOT_FOUND', [])
  })

  it('leaves no line in the log of requests, whether it was taken or not', async () => {
    const v = await electronicVote()
    const before = v.s.logged.length
    await vote(v, v.slips[0]!.credential, 'yes')
    await vote(v, 'A'.repeat(26), 'yes')
    expect(v.s.logged.slice(before)).toEqual([])
  })
})

describe('closing too early', () => {
  it('is refused while somebody has not voted and the time is not over', async () => {
    const v = await electronicVote()
    await vote(v, v.slips[0]!.credential, 'yes')
    const answer = await close(v)
    expect([answer.status, answer.body.code]).toEqual([409, 'VOTING_GOES_ON'])
    expect((await vote(v, v.slips[1]!.credential, 'no')).status).toBe(200)
  })
})
