import { describe, expect, it } from 'vitest'
import { CredentialsIssued } from '../../contracts/ballot/issue-credentials.ts'
import { BallotOpened } from '../../contracts/ballot/open-ballot.ts'
import { isRefused } from '../../services/decisions/kernel/decision.ts'
import { electronicVote } from '../support/electronic-vote.ts'
import { recorderOf } from '../support/events.ts'
import { testApp } from '../support/test-app.ts'

const ballotId = 'bieuquyethaitramnguoi'

/** An open electronic vote of 200, whose members nobody had to register one by one. */
async function twoHundred() {
  const app = await testApp()
  const small = await electronicVote(app)
  const [opened] = await app.store.read(`ballot-${small.ballotId}`)
  const data = opened!.event.data as ReturnType<typeof BallotOpened>['data']
  const voters = Array.from({ length: 200 }, (_, n) => `voter${String(n).padStart(3, '0')}`)
  const size = { voters, entitled: voters.length, entitledPresent: voters.length }
  const { record } = recorderOf(app.store)
  const { occurredOn, basis } = opened!.event
  await record(`ballot-${ballotId}`, BallotOpened({ ...data, ...size }), { occurredOn, basis })
  await record(`ballot-${ballotId}`, CredentialsIssued({ voters: voters.length }))
  const made = await app.ballotBox.newSlips(ballotId)
  expect(made.keep()).toBe(null)
  return { app, slips: made.slips, voters, candidacyId: small.s.candidacyId }
}

describe('200 voters at once, every third twice with another choice', () => {
  it('each have one vote, the first that came', async () => {
    const { app, slips, voters, candidacyId } = await twoHundred()
    const vote = (credential: string, choice: string) =>
      app.send(
        'POST',
        `/v1/ballots/${ballotId}/votes`,
        { credential, choices: [{ candidacyId, choice }] },
        { as: null },
      )
    const sent = slips.flatMap(({ credential }, n) => [
      vote(credential, 'yes'),
      ...(n % 3 === 0 ? [vote(credential, 'no')] : []),
    ])
    const answers = await Promise.all(sent)
    expect(new Set(answers.map(({ status, raw }) => `${status} ${raw}`))).toEqual(
      new Set([`200 ${JSON.stringify({ ballotId, received: true })}`]),
    )
    expect(answers).toHaveLength(267)
    const history = await app.store.read(`ballot-${ballotId}`)
    expect(history.slice(2).map(({ event }) => [event.type, event.data])).toEqual(
      voters.map((_, n) => ['VoteCast', { ordinal: n + 1 }]),
    )
    const [{ yes, no, blank }] = (await contents(app)).rows as [{ yes: number; no: number; blank: number }]
    expect([yes + no, blank, (await contents(app)).checkIns]).toEqual([200, 0, voters])
  })
})

async function contents({ ballotBox }: Awaited<ReturnType<typeof testApp>>) {
  const shut = await ballotBox.shut(ballotId)
  if (shut === null || isRefused(shut)) throw new Error('the box was not shut')
  return shut
}
