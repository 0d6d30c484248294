import { describe, it } from 'vitest'
import { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import { sheetA, totalsA } from '../../support/season/candidacies.ts'
import { fourSteps, provinceFounded, superiorMeeting, upTo } from '../../support/season/chains.ts'
import { committeeMembers, candidacyA as id } from '../../support/season/ids.ts'
import { proposalOf } from '../../support/season/outcomes.ts'
import { wholeVote } from '../../support/season/rounds.ts'
import { at, atUnder } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const occurredOn = '2024-12-18'
const body = { scores: sheetA, team: [committeeMembers[1]!], conclusion: 'propose' as const }
const text = sealed(`candidacy-${id}`)

/** Five points fewer than the branch's own, as far as the framework lets pass without a word. */
const fiveLess = sheetA.map((line) => (line.criterion === 'III.5' ? { ...line, points: 0 } : line))
const totalsOfFiveLess = {
  ...totalsA,
  total: 9050,
  groups: totalsA.groups.with(2, { group: 'III', points: 2000, maximum: 2500 }),
}

describe('AppraiseCandidacy, when proposed', () => {
  const proposed = given(at('proposed'))

  it('pins its own totals and classification beside the branch’s', () =>
    proposed
      .when('AppraiseCandidacy', { id, body, occurredOn })
      .thenAccepted(CandidacyAppraised({ ...body, ...totalsA, classification: 'excellent' })))

  it('is accepted with an explanation where the total differs by five points: 90,5 are reached', () => {
    const explained = { ...body, scores: fiveLess, explanation: text }
    return proposed
      .when('AppraiseCandidacy', { id, body: explained, occurredOn })
      .thenAccepted(CandidacyAppraised({ ...explained, ...totalsOfFiveLess, classification: 'reached' }))
  })

  it('is refused without one', () =>
    proposed
      .when('AppraiseCandidacy', { id, body: { ...body, scores: fiveLess }, occurredOn })
      .thenRefused('EXPLANATION_REQUIRED', '/explanation'))

  it('asks for a reason of each criterion where the framework compares criteria', async () => {
    const perCriterion = given(
      atUnder((framework) => {
        framework.appraisal = { of: 'criterion', explainWhenDifferenceAtLeast: 300 }
      }, 'proposed'),
    )
    const n = sheetA.findIndex(({ criterion }) => criterion === 'III.5')
    await perCriterion
      .when('AppraiseCandidacy', { id, body: { ...body, scores: fiveLess }, occurredOn })
      .thenRefused('EXPLANATION_REQUIRED', `/scores/${n}/reason`)
    const reasoned = { ...body, scores: fiveLess.with(n, { ...fiveLess[n]!, ...{ reason: text } }) }
    await perCriterion
      .when('AppraiseCandidacy', { id, body: reasoned, occurredOn })
      .thenAccepted(CandidacyAppraised({ ...reasoned, ...totalsOfFiveLess, classification: 'reached' }))
  })

  it('is refused below the threshold with the conclusion to propose, accepted with the other', async () => {
    const scores = fiveLess.map((line) => (line.criterion === 'IV.2' ? { ...line, points: 0 } : line))
    const low = { ...body, scores, explanation: text }
    await proposed
      .when('AppraiseCandidacy', { id, body: low, occurredOn })
      .thenRefused('BELOW_THRESHOLD', '/conclusion')
    const against = { ...low, conclusion: 'do-not-propose' as const }
    await proposed.when('AppraiseCandidacy', { id, body: against, occurredOn }).thenAccepted(
      CandidacyAppraised({
        ...against,
        ...totalsOfFiveLess,
        total: 8550,
        groups: totalsOfFiveLess.groups.with(3, { group: 'IV', points: 1800, maximum: 2500 }),
        classification: 'not-reached',
      }),
    )
  })

  it('is refused for part of the sheet', () =>
    proposed
      .when('AppraiseCandidacy', { id, body: { ...body, scores: sheetA.slice(1) }, occurredOn })
      .thenRefused('SCORES_MISSING', '/scores'))

  it('is refused with an empty line, which is not the zero that it could be', () =>
    proposed
      .when('AppraiseCandidacy', {
        id,
        body: { ...body, scores: sheetA.with(0, { criterion: 'I.1' } as never) },
        occurredOn,
      })
      .thenRefused('SCORES_MISSING', '/scores'))

  it('is refused with points over a maximum', () =>
    proposed
      .when('AppraiseCandidacy', {
        id,
        body: { ...body, scores: sheetA.with(0, { criterion: 'I.1', points: 550 }) },
        occurredOn,
      })
      .thenRefused('POINTS_OVER_MAXIMUM', '/scores/0/points'))

  it('is refused from a team with somebody unknown', () =>
    proposed
      .when('AppraiseCandidacy', { id, body: { ...body, team: [committeeMembers[1]!, 'nobody'] }, occurredOn })
      .thenRefused('PERSON_UNKNOWN', '/team/1'))

  it('is refused on a day before the branch proposed', () =>
    proposed
      .when('AppraiseCandidacy', { id, body, occurredOn: '2024-12-14', recordedAt: '2024-12-18T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  itRefusesBadDates(
    at('proposed'),
    'AppraiseCandidacy',
    { id, body },
    { early: '2024-11-30', late: '2025-02-01', inside: '2025-01-31' },
  )
})

describe('AppraiseCandidacy, in other states', () => {
  it('is refused before the branch has proposed', () =>
    given(at('branch-voted')).when('AppraiseCandidacy', { id, body, occurredOn }).thenRefused('NOT_PROPOSED'))

  it('is refused a second time', () =>
    given(at('appraised')).when('AppraiseCandidacy', { id, body, occurredOn }).thenRefused('ALREADY_APPRAISED'))
})

describe('AppraiseCandidacy, of a body above the first committee', () => {
  const forwarded = (changes = {}) =>
    given(fourSteps(changes)).afterAll([...provinceFounded, ...upTo('authority round')])
  const asked = { id, body, occurredOn: superiorMeeting.on }

  it('is refused where the chain leaves it to the first', () =>
    forwarded().when('AppraiseCandidacy', asked).thenRefused('APPRAISAL_NOT_DUE'))

  it('is accepted once where the chain asks for it, and then what is proposed rests on it', async () => {
    const waiting = forwarded({ appraises: true })
    await waiting
      .when('AppraiseCandidacy', asked)
      .thenAccepted(CandidacyAppraised({ ...body, ...totalsA, classification: 'excellent', step: 2 }))
    const judged = waiting.after('AppraiseCandidacy', asked)
    await judged.when('AppraiseCandidacy', asked).thenRefused('ALREADY_APPRAISED')
    const proposal = { id: superiorMeeting.id, body: proposalOf(superiorMeeting), occurredOn: superiorMeeting.on }
    await judged
      .afterAll(wholeVote(superiorMeeting))
      .when('ProposeRecognition', proposal)
      .thenRefused('NOT_APPRAISED', '/items/1')
  })
})
