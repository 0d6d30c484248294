// A season as version 0.1.0 wrote it, whole, with every type of event that it knew: read, and gone on with, today.
import { describe, expect, it } from 'vitest'
import type { BallotOpened } from '../../contracts/ballot/open-ballot.ts'
import { CandidacyAppraised } from '../../contracts/candidacy/appraise-candidacy.ts'
import { EvidenceAttached } from '../../contracts/candidacy/attach-evidence.ts'
import { SelfAssessmentClosed } from '../../contracts/candidacy/close-self-assessment.ts'
import { BranchRegistered } from '../../contracts/candidacy/register-branch.ts'
import { CandidacyReturned } from '../../contracts/candidacy/return-candidacy.ts'
import type { Envelope } from '../../contracts/envelope.ts'
import { events as current } from '../../contracts/index.ts'
import { SeasonClosed } from '../../contracts/season/close-season.ts'
import { bodyChecker } from '../../services/api/validation.ts'
import { ballotId } from '../../services/decisions/ballot/id.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import { idOf } from '../../services/decisions/kernel/stream-type.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { given } from '../support/given.ts'
import { frameworkOfThen, kindOf, log, statesOf, streamTypes, upTo } from '../support/log-of-0-1.ts'
import { everything, opened, play, type Step } from '../support/play.ts'
import { releasedShapes } from '../support/released-events.ts'
import { nothingApplies, registrationOf, sheetA, totalsA } from '../support/season/candidacies.ts'
import * as ids from '../support/season/ids.ts'
import { termId } from '../support/season/organisations.ts'
import { entered, fileA, returnedA, returnOf, unfinished, withdrawnA } from '../support/season/turns.ts'
import { seasonSteps } from '../support/season.ts'
import { sha } from '../support/season-events.ts'

describe('the log of 0.1.0', () => {
  it('holds every type of event that it released', () => {
    const types = new Set(log.map(({ type, version }) => `${type}@${version}`))
    expect([...types].filter((name) => !(name in releasedShapes()))).toStrictEqual([])
    const since = ['plan', 'invitation']
    expect(new Set([...log.map(({ stream }) => kindOf(stream)), ...since])).toStrictEqual(new Set(streamTypes.keys()))
    expect([types.size, Math.max(...log.map(({ version }) => version))]).toStrictEqual([40, 1])
  })

  it('fits the shapes of today: a new version only added optional fields', () => {
    const checkers = new Map(current.map(({ type, schema }) => [type as string, bodyChecker(schema)]))
    expect(log.filter(({ type, data }) => !checkers.get(type)!(data))).toStrictEqual([])
  })
})

describe('the log of 0.1.0, folded', async () => {
  const states = statesOf(log)
  /** The same commands, given today under the framework of then. */
  const today = await (async () => {
    const store = memoryStore()
    await play(
      store,
      seasonSteps.map(
        (one): Step =>
          one.name === 'PublishFramework'
            ? { ...one, asked: { ...one.asked, body: { framework: frameworkOfThen.framework } as never } }
            : one,
      ),
    )
    return statesOf((await everything(store)).map(asThen))
  })()
  const apart = {
    erased: `person-${ids.membersB[2]}`,
    round: `round-${opened('round V')}`,
    ballot: `ballot-${ballotId(opened('round V'), 1)}`,
    document: `document-${documentId('report', { stream: 'candidacy', id: ids.candidacyB })}`,
    numbers: `numbers-${ids.branchB}-${termId}-report`,
    key: `key-${opened('key')}`,
  }

  it('is in every stream what the same commands come to today', () => {
    const others = [...states].filter(([stream]) => !Object.values(apart).includes(stream))
    const names = new Set(others.map(([stream]) => stream))
    expect(Object.fromEntries(others)).toStrictEqual(
      Object.fromEntries([...today].filter(([stream]) => stream !== apart.erased)),
    )
    expect(names.size).toBe(42)
  })

  it('holds what that season does without', () => {
    expect(states.get(apart.erased)).toMatchObject({ erased: true })
    expect(states.get(apart.ballot)).toMatchObject({ phase: 'void', mismatch: { issued: 3, returned: 4 } })
    expect(states.get(apart.round)).toMatchObject({ proposal: null, closed: null, commended: [] })
    expect(states.get(apart.document)).toMatchObject({ number: 3, rendered: null, failure: null, cancelled: null })
    expect(states.get(apart.numbers)).toStrictEqual({
      taken: new Map([[3, idOf(apart.document)]]),
      cancelled: new Map(),
    })
    expect(states.get(apart.key)).toStrictEqual({
      issued: { holder: 'Văn phòng', role: 'clerk', organisationId: ids.branchA, secretSha256: sha('7') },
      revoked: true,
    })
  })
})

/** Without what is pinned only since. */
function asThen(event: Envelope): Envelope {
  if (event.type !== 'BallotOpened') return event
  const { submissions: _, ...data } = event.data as Parameters<typeof BallotOpened>[0]
  return { ...event, data }
}

describe('a season of 0.1.0, gone on with', () => {
  const id = ids.candidacyA
  const disqualifiers = { disqualifiers: nothingApplies }

  it('a branch that had committed itself sends a file', () =>
    given(upTo('CommitmentSigned')).when('AttachEvidence', { id, body: fileA }).thenAccepted(EvidenceAttached(fileA)))

  it('a branch that had registered withdraws and registers again', () => {
    const body = registrationOf(ids.branchA)
    const pinned = {
      model: ids.model,
      year: 2024,
      frameworkId: ids.frameworkId,
      frameworkSha256: frameworkOfThen.sha256,
    }
    return given(upTo('BranchRegistered'))
      .afterAll([withdrawnA])
      .when('RegisterBranch', { body })
      .thenAccepted(BranchRegistered({ ...body, ...pinned, attempt: 2, committeeId: ids.committee }))
  })

  it('papers that were appraised are returned, closed again, proposed and appraised again', async () => {
    const appraised = given(upTo('CandidacyAppraised'))
    await appraised
      .when('ReturnCandidacy', { id, body: returnOf })
      .thenAccepted(CandidacyReturned({ ...returnOf, submission: 2 }))
    const returned = appraised.afterAll([returnedA])
    await returned
      .when('CloseSelfAssessment', { id, body: disqualifiers })
      .thenAccepted(SelfAssessmentClosed({ ...disqualifiers, ...totalsA, classification: 'excellent' }))
    const appraisal = { scores: sheetA, team: [ids.committeeMembers[1]!], conclusion: 'propose' as const }
    await returned
      .after('CloseSelfAssessment', { id, body: disqualifiers })
      .after('NoteOutcome', { id, body: { roundId: 'r', level: 'branch', outcome: 'proposed', certificate: true } })
      .when('AppraiseCandidacy', { id, body: appraisal })
      .thenAccepted(CandidacyAppraised({ ...appraisal, ...totalsA, classification: 'excellent' }))
  })

  it('it ends, with both branches recognised', () => {
    const body = { unfinished: unfinished() }
    const counts = { registered: 2, withdrawn: 0, recognised: 2, notRecognised: 0, notProposed: 0 }
    return given(log)
      .afterAll(entered)
      .when('CloseSeason', { id: ids.seasonId, body })
      .thenAccepted(SeasonClosed({ ...body, ...counts }))
  })
})
