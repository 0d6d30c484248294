// What a branch whose papers were returned may do, and until when. The committee set 20/12/2024 to 15/01/2025.
import { describe, it } from 'vitest'
import { EvidenceAttached } from '../../../contracts/candidacy/attach-evidence.ts'
import { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import { MemberRatingsRecorded } from '../../../contracts/candidacy/record-member-ratings.ts'
import { ProgressReported } from '../../../contracts/candidacy/report-progress.ts'
import { ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import { ScoreSubmitted } from '../../../contracts/candidacy/submit-score.ts'
import { given } from '../../support/given.ts'
import { nothingApplies, reportOf, sheetA, totalsA } from '../../support/season/candidacies.ts'
import { committeeMembers, candidacyA as id } from '../../support/season/ids.ts'
import { disseminated, fileA, late, ratings, returnedA, returnOf, withLeave } from '../../support/season/turns.ts'
import { at, atUnder } from '../../support/season.ts'

const lastDay = returnOf.until
const returned = given(at('appraised')).afterAll([returnedA])
const assessed = returned.after('CloseSelfAssessment', { id, body: { disqualifiers: nothingApplies } })
const disqualifiers = { disqualifiers: nothingApplies }
const score = { scores: sheetA.slice(0, 1) }

const totals = { ...totalsA, classification: 'excellent' as const }

const steps = [
  ['SubmitScore', returned, score, ScoreSubmitted(score)],
  ['RecordMemberRatings', returned, ratings, MemberRatingsRecorded(ratings)],
  ['AttachEvidence', returned, fileA, EvidenceAttached(fileA)],
  ['ReportProgress', returned, disseminated, ProgressReported(disseminated)],
  ['CloseSelfAssessment', returned, disqualifiers, SelfAssessmentClosed({ ...disqualifiers, ...totals })],
  ['ReportResults', assessed, reportOf(id), ResultsReported(reportOf(id))],
] as const

describe.each(steps)('%s, after a return', (name, past, body, event) => {
  it('is accepted up to the day that the committee set, which is after its window', async () => {
    for (const occurredOn of ['2024-12-20', lastDay])
      await past.when(name, { id, body: body as never, occurredOn }).thenAccepted(event)
  })

  it('is refused on the day after', () =>
    past
      .when(name, { id, body: body as never, occurredOn: '2025-01-16' })
      .thenRefused('RESUBMISSION_LATE', '/occurredOn'))

  it('is refused on a day before the return', () =>
    past
      .when(name, { id, body: body as never, occurredOn: '2024-12-19', recordedAt: '2024-12-21T03:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))
})

describe('after a return', () => {
  it('leave opens no day after the last one, and on the others nothing is late', async () => {
    const lenient = given(atUnder(withLeave, 'appraised')).afterAll([returnedA])
    const asked = { id, body: { ...score, late } }
    await lenient
      .when('SubmitScore', { ...asked, occurredOn: '2025-01-16' })
      .thenRefused('RESUBMISSION_LATE', '/occurredOn')
    await lenient.when('SubmitScore', { ...asked, occurredOn: lastDay }).thenRefused('NOT_LATE', '/late')
  })

  it('the scores stay: the sheet is closed with those that the branch changed', () => {
    const changed = { scores: [{ criterion: 'III.1', points: 400 }] }
    return returned
      .after('SubmitScore', { id, body: changed, occurredOn: '2025-01-10' })
      .when('CloseSelfAssessment', { id, body: disqualifiers })
      .thenAccepted(
        SelfAssessmentClosed({
          ...disqualifiers,
          ...totals,
          total: 9450,
          groups: totals.groups.with(2, { group: 'III', points: 2400, maximum: 2500 }),
          classification: 'reached',
        }),
      )
  })

  it('the files stay: none is taken again', () =>
    given(at('reported'))
      .after('AttachEvidence', { id, body: fileA })
      .after('NoteOutcome', { id, body: { roundId: 'r', level: 'branch', outcome: 'proposed', certificate: false } })
      .afterAll([returnedA])
      .when('AttachEvidence', { id, body: fileA })
      .thenRefused('EVIDENCE_EXISTS', '/file'))

  it('the report is owed again, and only after the sheet', () =>
    returned.when('ReportResults', { id, body: reportOf(id) }).thenRefused('SELF_ASSESSMENT_OPEN'))

  it('the committee appraises nothing until the branch has proposed again, and then anew', async () => {
    const appraisal = { scores: sheetA, team: [committeeMembers[1]!], conclusion: 'propose' as const }
    await returned.when('AppraiseCandidacy', { id, body: appraisal }).thenRefused('NOT_PROPOSED')
    await assessed.when('AppraiseCandidacy', { id, body: appraisal }).thenRefused('NOT_PROPOSED')
  })

  it('no outcome of a round from before is noted', () =>
    returned
      .when('NoteOutcome', { id, body: { roundId: 'r', level: 'committee', outcome: 'proposed', certificate: false } })
      .thenRefused('OUTCOME_OUT_OF_ORDER'))

  it('the commitment stays signed', () =>
    returned
      .when('SignCommitment', {
        id,
        body: { branchRepresentativeId: 'a', committeeRepresentativeId: committeeMembers[0] },
      })
      .thenRefused('ALREADY_COMMITTED'))
})
