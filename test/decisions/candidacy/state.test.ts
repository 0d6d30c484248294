import { describe, expect, it } from 'vitest'
import { candidacy } from '../../../services/decisions/candidacy/state.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { play, type Step, seed, step } from '../../support/play.ts'
import { committee, candidacyA as id, seasonId } from '../../support/season/ids.ts'
import { disseminated, fileA, late, ratings, returnedA, returnOf, withLeave } from '../../support/season/turns.ts'
import { atUnder } from '../../support/season.ts'

const on = '2024-12-05'
const score = { scores: [{ criterion: 'III.1', points: 400 }] }

/** Branch A with everything that a candidacy may hold, appraised. */
async function whole(...more: readonly Step[]) {
  const store = memoryStore()
  const past = atUnder(withLeave, 'appraised')
  const closing = past.findIndex(({ type, stream }) => type === 'SelfAssessmentClosed' && stream === `candidacy-${id}`)
  await seed(store, past.slice(0, closing))
  const rest = past.slice(closing).filter(({ stream }) => stream === `candidacy-${id}`)
  await play(store, [
    step('ReportProgress', { id, body: disseminated, occurredOn: on }),
    step('RecordMemberRatings', { id, body: ratings, occurredOn: on }),
    step('AttachEvidence', { id, body: fileA, occurredOn: on }),
    step('SubmitScore', { as: 'late score', id, body: { ...score, late }, occurredOn: '2025-01-05' }),
  ])
  const revision = (await store.read(`candidacy-${id}`)).length
  await store.append(
    `candidacy-${id}`,
    revision - 1,
    rest.map((event, n) => ({ ...event, revision: revision + n })),
  )
  await play(store, more)
  return fold(candidacy, await store.read(`candidacy-${id}`))
}

describe('a candidacy, when it is returned', () => {
  const returned = { ...returnedA, asked: { ...returnedA.asked, occurredOn: '2025-01-06' } }

  it('keeps everything but sheet, report, appraisal and what rounds did', async () => {
    const before = await whole()
    expect(await whole(returned)).toStrictEqual({
      ...before,
      phase: 'returned',
      selfAssessment: null,
      results: null,
      appraisal: null,
      appraisals: [],
      outcomes: [],
      submission: 2,
      returned: { ...returnOf, submission: 2, on: '2025-01-06' },
      returns: [{ ...returnOf, submission: 2, on: '2025-01-06', seasonId, committeeId: committee, step: 1 }],
      last: '2025-01-06',
    })
    expect([before.progress, before.ratings, before.evidence, before.late]).toStrictEqual([
      [{ ...disseminated, on }],
      { ...ratings, on },
      [{ ...fileA, on }],
      [{ ...late, step: 'self-assessment', due: '2024-12-31', on: '2025-01-05' }],
    ])
    expect([before.selfAssessment?.on, before.results?.on, before.appraisal?.on, before.outcomes.length]).toStrictEqual(
      ['2024-12-10', '2024-12-12', '2024-12-18', 1],
    )
    expect(before.scores.find(({ criterion }) => criterion === 'III.1')).toStrictEqual(score.scores[0])
  })
})

describe('a candidacy, when it is withdrawn', () => {
  it('keeps what was done', async () => {
    const before = await whole()
    const body = { reason: late.reason }
    expect(await whole(step('WithdrawRegistration', { id, body, occurredOn: '2025-01-06' }))).toStrictEqual({
      ...before,
      phase: 'withdrawn',
      withdrawal: { ...body, on: '2025-01-06' },
      last: '2025-01-06',
    })
  })
})
