import { describe, it } from 'vitest'
import { CandidacyAbsorbed } from '../../../contracts/candidacy/merge-candidacy.ts'
import { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import { CandidacyReturned } from '../../../contracts/candidacy/return-candidacy.ts'
import { ScoreSubmitted } from '../../../contracts/candidacy/submit-score.ts'
import { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { SeasonClosed } from '../../../contracts/season/close-season.ts'
import { RegistrationsForwarded } from '../../../contracts/season/forward-registrations.ts'
import { given } from '../../support/given.ts'
import { type Step, step } from '../../support/play.ts'
import { assessed, nothingApplies, registrationOf, reported, scored, sheetA } from '../../support/season/candidacies.ts'
import * as ids from '../../support/season/ids.ts'
import { absorbed, intoA, intoNew, mergerOf, united } from '../../support/season/mergers.ts'
import { committeeMeeting, conveneOf, meetingA, wholeVote } from '../../support/season/rounds.ts'
import { entered, returnedA, returnOf, unfinished, withdrawnA } from '../../support/season/turns.ts'
import { at, atUnder, type Phase } from '../../support/season.ts'

const [id, day, until] = [ids.candidacyA, '2024-12-19', '2025-01-15']
const one = (phase: Phase, on = day) => given(at(phase)).afterAll([...entered, ...intoA(on)])
const asked = (changes: object = {}, occurredOn = day) => ({ id, body: { ...mergerOf, ...changes }, occurredOn })
const happened = (data: object = {}) =>
  CandidacyAbsorbed({ ...mergerOf, organisationId: ids.branchB, emptied: [], ...data })
/** As the policy tells the new branch whose place it took. */
const told = [ids.branchA, ids.branchB].map((organisationId) =>
  step('NotePredecessor', {
    as: `${organisationId} before`,
    id: united,
    body: { organisationId, by: 'merged', earlier: [], from: '2024-05-04' },
  }),
)
const every = sheetA.map(({ criterion }) => criterion)
const ratios = ['I.1', 'I.4', 'III.4', 'IV.3', 'IV.4']

describe('MergeCandidacy, of two branches that became one', () => {
  it.each([
    ['registered', '2024-05-05'],
    ['committed', day],
    ['scored', day],
    ['reported', day],
    ['proposed', day],
    ['appraised', day],
    ['forwarded', '2024-12-21'],
  ] as const)('lets a sheet stay as it is when %s', (phase, on) =>
    one(phase, on).when('MergeCandidacy', asked({}, on)).thenAccepted(happened()),
  )

  it('empties an open sheet, or its ratios where both branches’ figures count', async () => {
    const open = one('scored')
    await open
      .when('MergeCandidacy', asked({ scores: 'again' }))
      .thenAccepted(happened({ scores: 'again', emptied: every }))
    await open
      .when('MergeCandidacy', asked({ denominators: 'combined' }))
      .thenAccepted(happened({ denominators: 'combined', emptied: ratios }))
  })

  it('opens an adopted sheet again for some days, as a new submission', async () => {
    const how = { denominators: 'combined' as const, until }
    await one('appraised')
      .when('MergeCandidacy', asked(how))
      .thenAccepted(happened({ ...how, emptied: ratios, submission: 2 }))
    const again = one('appraised').afterAll(absorbed(day, how))
    const scores = sheetA.filter(({ criterion }) => ratios.includes(criterion))
    await again
      .when('CloseSelfAssessment', { id, body: { disqualifiers: nothingApplies } })
      .thenRefused('SCORES_MISSING', ...ratios.map(() => '/scores'))
    await again.when('SubmitScore', { id, body: { scores } }).thenAccepted(ScoreSubmitted({ scores }))
    await again
      .when('SubmitScore', { id, body: { scores }, occurredOn: '2025-01-16' })
      .thenRefused('RESUBMISSION_LATE', '/occurredOn')
  })

  it('is no return: the framework’s number of returns is not used up', () => {
    const past = atUnder((framework) => {
      framework.returns = { most: 1 }
    }, 'appraised')
    const on = (steps: readonly Step[]) =>
      steps.map(({ name, asked }): Step => ({ name, asked: { ...asked, as: `${asked.as} 2`, occurredOn: day } }))
    const ofA = (steps: readonly Step[]) => steps.filter(({ asked }) => asked.id === id)
    const proposal = { roundId: 'second', level: 'branch' as const, outcome: 'proposed' as const, certificate: true }
    return given(past)
      .afterAll([...entered, ...intoA(day), ...absorbed(day, { scores: 'again', until })])
      .afterAll(on([...ofA(scored), ...ofA(assessed), ...ofA(reported)]))
      .after('NoteOutcome', { id, body: proposal })
      .when('ReturnCandidacy', { id, body: returnOf, occurredOn: day })
      .thenAccepted(CandidacyReturned({ ...returnOf, submission: 3 }))
  })
})

describe('after a merger', () => {
  const past = one('appraised').afterAll(absorbed(day))

  it('the absorbed candidacy takes nothing more, and is in no meeting', async () => {
    const b = { id: ids.candidacyB, occurredOn: '2024-12-20' }
    await past.when('SubmitScore', { ...b, body: { scores: sheetA.slice(0, 1) } }).thenRefused('CANDIDACY_MERGED')
    await past
      .when('ConveneRound', { body: conveneOf(committeeMeeting), occurredOn: committeeMeeting.on })
      .thenRefused('CANDIDACY_MERGED', '/candidacies/1')
    const alone = { ...conveneOf(committeeMeeting), candidacies: [id] }
    await past
      .when('ConveneRound', { body: alone, occurredOn: committeeMeeting.on })
      .thenAccepted(RoundConvened({ ...alone, level: 'committee', act: 'propose' }))
    const forwarding = (items: string[]) => ({ id: ids.seasonId, body: { items, to: ids.authority } })
    await past
      .when('ForwardRegistrations', forwarding([id, ids.candidacyB]))
      .thenRefused('CANDIDACY_MERGED', '/items/1')
    await past
      .when('ForwardRegistrations', forwarding([id]))
      .thenAccepted(RegistrationsForwarded({ items: [id], to: ids.authority }))
  })

  it('the season counts it as merged, and its end waits for the other alone', () => {
    const body = { unfinished: unfinished(id) }
    const none = { withdrawn: 0, recognised: 0, notRecognised: 0, notProposed: 0 }
    return past
      .when('CloseSeason', { id: ids.seasonId, body, occurredOn: day })
      .thenAccepted(SeasonClosed({ ...body, ...none, registered: 2, merged: 1 }))
  })

  it('a vote on the sheet of before says nothing of the one that opened again', () =>
    one('appraised')
      .afterAll([...wholeVote({ ...committeeMeeting, on: day }), ...absorbed(day, { scores: 'again', until })])
      .when('ProposeRecognition', {
        id: committeeMeeting.id,
        body: {
          ballotId: committeeMeeting.ballot,
          items: [id, ids.candidacyB].map((candidacyId) => ({ candidacyId, certificate: false })),
        },
      })
      .thenRefused('NOT_APPRAISED', '/items/0'))

  it('the new branch goes on with it as its own, and registers no second one', async () => {
    const merged = given(at('reported')).afterAll([...entered, ...intoNew('2024-12-13'), ...absorbed('2024-12-13')])
    const body = { ...conveneOf(meetingA), organisationId: united }
    await merged
      .when('ConveneRound', { body, occurredOn: meetingA.on })
      .thenAccepted(RoundConvened({ ...body, level: 'branch', act: 'propose' }))
    await given(at('registered'))
      .afterAll([...intoNew('2024-05-04'), ...told])
      .when('RegisterBranch', { body: registrationOf(united), occurredOn: '2024-05-05' })
      .thenRefused('ALREADY_REGISTERED', '/organisationId')
    const registered = at('registered').find(({ type }) => type === 'BranchRegistered')!.data as never as object
    await given(at('season-open'))
      .afterAll([...intoNew('2024-05-04'), ...told])
      .when('RegisterBranch', { body: registrationOf(united), occurredOn: '2024-05-05' })
      .thenAccepted(BranchRegistered({ ...registered, ...registrationOf(united) } as never))
  })
})

describe('MergeCandidacy, refused', () => {
  it('while the branches are two', async () => {
    await given(at('appraised')).when('MergeCandidacy', asked()).thenRefused('BRANCHES_NOT_MERGED', '/absorbedId')
    await one('appraised', '2024-12-20')
      .when('MergeCandidacy', { ...asked({}, '2024-12-19'), recordedAt: '2024-12-20T03:00:00.000Z' })
      .thenRefused('BRANCHES_NOT_MERGED', '/absorbedId')
  })

  it('with itself, with nobody’s, and with one of another year', async () => {
    const into = (absorbedId: string) => asked({ absorbedId })
    await one('appraised').when('MergeCandidacy', into(id)).thenRefused('DUPLICATE_CANDIDACY', '/absorbedId')
    await one('appraised').when('MergeCandidacy', into('nobody')).thenRefused('CANDIDACY_UNKNOWN', '/absorbedId')
    const other = at('appraised').map((event) =>
      event.type === 'BranchRegistered' && event.stream === `candidacy-${ids.candidacyB}`
        ? { ...event, data: { ...(event.data as object), year: 2023 } }
        : event,
    )
    await given(other)
      .afterAll(intoA(day))
      .when('MergeCandidacy', asked())
      .thenRefused('OTHER_MODEL_OR_YEAR', '/absorbedId')
  })

  it('where one of them came to its end', async () => {
    await one('recognised', '2025-01-12').when('MergeCandidacy', asked({}, '2025-01-12')).thenRefused('CANDIDACY_ENDED')
    await given(at('registered'))
      .afterAll([withdrawnA, ...intoA('2024-05-05')])
      .when('MergeCandidacy', asked({}, '2024-05-05'))
      .thenRefused('WITHDRAWN')
    await given(at('registered'))
      .afterAll([withdrawnA, ...intoA('2024-05-05')])
      .when('MergeCandidacy', { ...asked({ absorbedId: id }, '2024-05-05'), id: ids.candidacyB })
      .thenRefused('WITHDRAWN', '/absorbedId')
    await one('appraised')
      .afterAll(absorbed(day))
      .when('MergeCandidacy', asked())
      .thenRefused('CANDIDACY_MERGED', '/absorbedId')
  })

  it('without saying whose figures ratios go by, or saying it where there are none', async () => {
    const { denominators, ...rest } = mergerOf
    await one('appraised')
      .when('MergeCandidacy', { ...asked(), body: rest })
      .thenRefused('INVALID_REQUEST', '/denominators')
    const fixed = atUnder((framework) => {
      for (const { criteria } of framework.groups)
        for (const { ratio } of criteria) if (ratio !== undefined) ratio.fixed = 10
    }, 'appraised')
    const past = given(fixed).afterAll(intoA(day))
    await past.when('MergeCandidacy', asked()).thenRefused('INVALID_REQUEST', '/denominators')
    await past
      .when('MergeCandidacy', { ...asked(), body: rest })
      .thenAccepted(CandidacyAbsorbed({ ...rest, organisationId: ids.branchB, emptied: [] }))
  })

  it('with days for a sheet that stays, without for one that opens again, or with days that are over', async () => {
    const again = { scores: 'again' as const }
    await one('appraised').when('MergeCandidacy', asked({ until })).thenRefused('INVALID_REQUEST', '/until')
    await one('appraised').when('MergeCandidacy', asked(again)).thenRefused('INVALID_REQUEST', '/until')
    await one('scored')
      .when('MergeCandidacy', asked({ ...again, until }))
      .thenRefused('INVALID_REQUEST', '/until')
    await one('appraised')
      .when('MergeCandidacy', asked({ ...again, until: '2024-12-18' }))
      .thenRefused('PERIOD_REVERSED', '/until')
  })

  it('to be scored anew while a superior has the papers', () =>
    one('forwarded', '2024-12-21')
      .when('MergeCandidacy', asked({ scores: 'again', until }, '2024-12-21'))
      .thenRefused('MERGER_TOO_LATE'))

  it('after the season’s end, too far back, and before the last step of either', async () => {
    await one('appraised')
      .after('CloseSeason', {
        id: ids.seasonId,
        body: { unfinished: unfinished(id, ids.candidacyB) },
        occurredOn: day,
      })
      .when('MergeCandidacy', asked())
      .thenRefused('SEASON_CLOSED')
    await one('appraised')
      .when('MergeCandidacy', { ...asked(), recordedAt: '2025-03-01T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
    for (const [own, other] of [
      [ids.candidacyA, ids.candidacyB],
      [ids.candidacyB, ids.candidacyA],
    ] as const)
      await given(at('appraised'))
        .afterAll([...intoA('2024-12-18'), { ...returnedA, asked: { ...returnedA.asked, occurredOn: '2024-12-20' } }])
        .when('MergeCandidacy', {
          ...asked({ absorbedId: other }, '2024-12-19'),
          ...{ id: own, recordedAt: '2024-12-20T03:00:00.000Z' },
        })
        .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
  })
})
