// A sheet and its candidacy: steps out of order.
import { describe, expect, it } from 'vitest'
import { refuses } from '../support/answers.ts'
import { declarations, resultsReport } from '../support/http-bodies.ts'
import { type Season, seasonAt, sharedSeason } from '../support/http-season.ts'

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
