import { describe, it } from 'vitest'
import { CandidacyReturned } from '../../../contracts/candidacy/return-candidacy.ts'
import { given } from '../../support/given.ts'
import { nothingApplies, reportOf } from '../../support/season/candidacies.ts'
import { candidacyA as id, roundA } from '../../support/season/ids.ts'
import { returnedA, returnOf } from '../../support/season/turns.ts'
import { at, atUnder, type Phase } from '../../support/season.ts'

const occurredOn = '2024-12-20'
const body = returnOf

describe('ReturnCandidacy, before the authority has decided', () => {
  it.each<Phase>(['proposed', 'appraised', 'committee-voted', 'forwarded'])(
    'is accepted when %s: the next submission',
    (phase) =>
      given(at(phase))
        .when('ReturnCandidacy', { id, body, occurredOn })
        .thenAccepted(CandidacyReturned({ ...body, submission: 2 })),
  )

  const appraised = given(at('appraised'))

  it('is accepted with the same day for sending again, refused with the day before', async () => {
    const until = (day: string) => ({ id, body: { ...body, until: day }, occurredOn })
    await appraised
      .when('ReturnCandidacy', until(occurredOn))
      .thenAccepted(CandidacyReturned({ ...body, until: occurredOn, submission: 2 }))
    await appraised.when('ReturnCandidacy', until('2024-12-19')).thenRefused('PERIOD_REVERSED', '/until')
  })

  it('is refused on a day before the last step', () =>
    appraised
      .when('ReturnCandidacy', { id, body, occurredOn: '2024-12-17', recordedAt: '2024-12-20T03:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is refused when it is entered more than 30 days later', () =>
    appraised
      .when('ReturnCandidacy', { id, body, occurredOn, recordedAt: '2025-01-20T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn'))
})

describe('ReturnCandidacy, in other states', () => {
  const others: readonly Phase[] = ['registered', 'committed', 'scored', 'reported', 'branch-voted', 'recognised']
  it.each(others)('is refused when %s', (phase) =>
    given(at(phase)).when('ReturnCandidacy', { id, body }).thenRefused('NOT_RETURNABLE'),
  )

  it('is refused while the papers are returned', () =>
    given(at('appraised'))
      .afterAll([returnedA])
      .when('ReturnCandidacy', { id, body, occurredOn: '2024-12-21' })
      .thenRefused('ALREADY_RETURNED'))
})

describe('ReturnCandidacy, when the branch has proposed again', () => {
  const resubmitted = (past: Parameters<typeof given>[0]) =>
    given(past)
      .afterAll([returnedA])
      .after('CloseSelfAssessment', { id, body: { disqualifiers: nothingApplies } })
      .after('ReportResults', { id, body: reportOf(id) })
      .after('NoteOutcome', { id, body: { roundId: roundA, level: 'branch', outcome: 'proposed', certificate: true } })
  const most = (n: number) =>
    atUnder((framework) => {
      framework.returns = { most: n }
    }, 'appraised')

  it('is accepted again where the framework sets no limit, or a higher one', async () => {
    for (const past of [at('appraised'), most(2)]) {
      await resubmitted(past)
        .when('ReturnCandidacy', { id, body })
        .thenAccepted(CandidacyReturned({ ...body, submission: 3 }))
    }
  })

  it('is refused where the framework lets papers be returned once', () =>
    resubmitted(most(1)).when('ReturnCandidacy', { id, body }).thenRefused('TOO_MANY_RETURNS'))
})
