import { describe, it } from 'vitest'
import { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import { ScoreSubmitted } from '../../../contracts/candidacy/submit-score.ts'
import { given } from '../../support/given.ts'
import { candidacyB, committeeMembers, candidacyA as id } from '../../support/season/ids.ts'
import { monthOf, months, yearOf } from '../../support/season/monthly.ts'
import { monthlyUntil as until } from '../../support/season/monthly-past.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const occurredOn = '2024-12-10'
const noted = { disqualifiers: [{ id: 'L1', applies: false }] }
const groupsOf = (...points: readonly number[]) =>
  ['I', 'II', 'III', 'IV'].map((group, n) => ({ group, points: points[n] ?? 1200, maximum: 1200 }))

describe('SubmitScore, under a monthly framework', () => {
  const march = { id, occurredOn: '2024-03-28' }

  it('takes a month, passed or not', () => {
    const body = { scores: monthOf(3, 'I.2') }
    return until('committed')
      .when('SubmitScore', { ...march, body })
      .thenAccepted(ScoreSubmitted(body))
  })

  it('is refused without a month, and for one that has not begun', async () => {
    const [line] = monthOf(4)
    const { month, ...without } = line!
    for (const one of [without, line!]) {
      await until('committed')
        .when('SubmitScore', { ...march, body: { scores: [one] } })
        .thenRefused('MONTH_NOT_JUDGED', '/scores/0/month')
    }
  })

  it('is refused with points, which nothing here has', () =>
    until('committed')
      .when('SubmitScore', { ...march, body: { scores: [{ criterion: 'I.1', month: 3, points: 100 }] } })
      .thenRefused('SCORED_OTHERWISE', '/scores/0/points'))

  it('is refused twice for a month, and taken again for another', async () => {
    const twice = [...monthOf(3), ...monthOf(3).slice(0, 1)]
    await until('committed')
      .when('SubmitScore', { ...march, body: { scores: twice } })
      .thenRefused('DUPLICATE_CRITERION', '/scores/9/criterion')
    const both = { scores: [...monthOf(2), ...monthOf(3)] }
    await until('committed')
      .when('SubmitScore', { ...march, body: both })
      .thenAccepted(ScoreSubmitted(both))
  })

  it('is refused with a month under a framework of one sheet a year', () =>
    given(at('committed'))
      .when('SubmitScore', {
        id,
        body: { scores: [{ criterion: 'I.1', month: 12, points: 500 }] },
        occurredOn: '2024-12-05',
      })
      .thenRefused('MONTH_NOT_JUDGED', '/scores/0/month'))
})

describe('CloseSelfAssessment, under a monthly framework', () => {
  const results = (...other: readonly number[]) =>
    months.map((month) => ({
      month,
      classification: other.includes(month) ? ('not-reached' as const) : ('excellent' as const),
    }))

  it('counts months: twelve of twelve with everything passed are excellent', () =>
    until('scored')
      .when('CloseSelfAssessment', { id, body: noted, occurredOn })
      .thenAccepted(
        SelfAssessmentClosed({
          ...{ ...noted, total: 1200, maximum: 1200, groups: groupsOf(), months: results() },
          classification: 'excellent',
        }),
      ))

  it('is reached with ten of twelve, a month being eight of nine', () =>
    until('scored')
      .when('CloseSelfAssessment', { id: candidacyB, body: noted, occurredOn })
      .thenAccepted(
        SelfAssessmentClosed({
          ...{ ...noted, total: 1000, maximum: 1200, groups: groupsOf(1000, 1200, 1200, 0) },
          months: months.map((month) => ({
            month,
            classification: month === 3 || month === 7 ? ('not-reached' as const) : ('reached' as const),
          })),
          classification: 'reached',
        }),
      ))

  it('is not reached once a required criterion was missed in any month', () =>
    until('scored')
      .after('SubmitScore', { id, body: { scores: monthOf(5, 'III.2') }, occurredOn: '2024-12-06' })
      .when('CloseSelfAssessment', { id, body: noted, occurredOn })
      .thenAccepted(
        SelfAssessmentClosed({
          ...{ ...noted, total: 1100, maximum: 1200, groups: groupsOf(1200, 1200, 1100), months: results(5) },
          missed: [{ criterion: 'III.2', month: 5 }],
          classification: 'not-reached',
        }),
      ))

  it('is refused with a month left out', () =>
    until('committed')
      .after('SubmitScore', { id, body: { scores: yearOf(id).slice(0, -9) }, occurredOn: '2024-12-05' })
      .when('CloseSelfAssessment', { id, body: noted, occurredOn })
      .thenRefused('SCORES_MISSING', ...Array.from({ length: 9 }, () => '/scores')))
})

describe('AppraiseCandidacy, under a monthly framework', () => {
  const body = { team: [committeeMembers[1]!], conclusion: 'propose' as const }
  const scores = yearOf(id).map((line) =>
    line.criterion === 'I.2' && line.month === 2 ? { ...line, passed: false } : line,
  )

  it('asks for a reason of each month that it judges otherwise', async () => {
    const proposed = until('proposed')
    const n = scores.findIndex(({ passed }) => passed === false)
    await proposed
      .when('AppraiseCandidacy', { id, body: { ...body, scores }, occurredOn: '2024-12-18' })
      .thenRefused('EXPLANATION_REQUIRED', `/scores/${n}/reason`)
    const reasoned = { ...body, scores: scores.with(n, { ...scores[n]!, ...{ reason: sealed(`candidacy-${id}`) } }) }
    await proposed.when('AppraiseCandidacy', { id, body: reasoned, occurredOn: '2024-12-18' }).thenAccepted(
      CandidacyAppraised({
        ...{ ...reasoned, total: 1200, maximum: 1200, groups: groupsOf(1100) },
        months: months.map((month) => ({
          month,
          classification: month === 2 ? ('reached' as const) : ('excellent' as const),
        })),
        classification: 'reached',
      }),
    )
  })
})
