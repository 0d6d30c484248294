import { describe, expect, it } from 'vitest'
import { derivedUuid } from '../../contracts/ids.ts'
import { isRefused } from '../../services/decisions/kernel/decision.ts'
import { reserveQuota } from '../../services/decisions/season/reserve-quota.ts'
import { expectProblem } from '../support/answers.ts'
import { wireFramework2024 } from '../support/framework.ts'
import { meetings } from '../support/http-bodies.ts'
import { type Season, seasonAt } from '../support/http-season.ts'
import { holdVote, meetingSteps } from '../support/http-vote.ts'

/** Of those registered, so many in a hundred. */
function limitedTo(numerator: number): unknown {
  const limit = { share: { numerator, denominator: 100 }, of: 'registered', rounding: 'down' }
  const framework = wireFramework2024 as { readonly quota: object }
  return { ...framework, quota: { ...framework.quota, maximumRecognised: limit } }
}

async function decided(numerator: number) {
  const s = await seasonAt('forwarded', undefined, limitedTo(numerator))
  for (const step of meetingSteps) await holdVote(s, meetings.authority(s), step)
  const items = [{ candidacyId: s.candidacyId, outcome: 'recognised', certificate: false }]
  const path = `/v1/rounds/${s.roundId}/decision`
  const answer = await s.send('POST', path, { ballotId: s.ballotId, items }, { as: s.clerk.authority })
  return { s, answer }
}

const typesIn = async ({ store }: Season, stream: string) => (await store.read(stream)).map(({ event }) => event.type)

describe('a decision beyond the limit of the framework', () => {
  it('is refused, and nothing is appended anywhere', async () => {
    const { s, answer } = await decided(99)
    expectProblem(answer, 'QUOTA_EXCEEDED', ['/items'])
    expect(await typesIn(s, `round-${s.roundId}`)).not.toContain('RecognitionDecided')
    expect(await typesIn(s, `season-${s.seasonId}`)).not.toContain('QuotaReserved')
  })
})

describe('a decision within the limit', () => {
  it('keeps its place first', async () => {
    const { s, answer } = await decided(100)
    expect([answer.status, await typesIn(s, `season-${s.seasonId}`)]).toEqual([
      201,
      ['SeasonOpened', 'CandidacyEntered', 'QuotaReserved'],
    ])
  })

  it('leaves no place for another meeting at the same moment', async () => {
    const s = await seasonAt('forwarded', undefined, limitedTo(100))
    const reserve = (name: string) =>
      s.handle(reserveQuota, {
        id: s.seasonId,
        body: { roundId: name, recognised: [name], certificates: [] },
        actor: { principal: 'service:quota', role: 'service', organisation: null },
        commandId: derivedUuid('reserve', name),
        requestHash: null,
        correlationId: derivedUuid('reserve', name),
        causationId: null,
      })
    const outcomes = await Promise.all([reserve('one'), reserve('other')])
    const refused = outcomes.filter(isRefused).map((outcome) => outcome.refused.code)
    expect(refused).toEqual(['QUOTA_EXCEEDED'])
    expect((await typesIn(s, `season-${s.seasonId}`)).filter((type) => type === 'QuotaReserved')).toHaveLength(1)
  })
})
