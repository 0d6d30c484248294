import { describe, it } from 'vitest'
import { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import { CommitmentSigned } from '../../../contracts/candidacy/sign-commitment.ts'
import { CandidacyTransferred } from '../../../contracts/candidacy/transfer-candidacy.ts'
import { RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { SeasonClosed } from '../../../contracts/season/close-season.ts'
import { seasonId } from '../../../services/decisions/season/id.ts'
import { frameworkWith } from '../../support/framework.ts'
import { given } from '../../support/given.ts'
import { opened, type Step, step } from '../../support/play.ts'
import { sheetA, totalsA } from '../../support/season/candidacies.ts'
import * as ids from '../../support/season/ids.ts'
import { moved } from '../../support/season/reorganised.ts'
import { authorityMeeting, committeeMeeting, conveneOf, wholeVote } from '../../support/season/rounds.ts'
import { police } from '../../support/season/successors.ts'
import {
  movedToSecond,
  second,
  secondFounded,
  secondMeeting,
  secondOpens,
  secondSeason,
  transferNoted,
  transferOf,
  transferred,
} from '../../support/season/transfers.ts'
import { entered, returnedA, unfinished, withdrawnA } from '../../support/season/turns.ts'
import { at, type Phase } from '../../support/season.ts'

const [id, from] = [ids.candidacyA, '2024-12-19']
const before = { seasonId: ids.seasonId, committeeId: ids.committee }
const there = (phase: Phase, day = from) => given(at(phase)).afterAll([...entered, ...movedToSecond(day)])
const asked = (occurredOn = from) => ({ id, body: transferOf, occurredOn })
type Kept = Parameters<typeof CandidacyTransferred>[0]['kept']
const goesOver = (kept: Kept) => CandidacyTransferred({ ...transferOf, committeeId: second, from: before, kept })

/** A meeting in the season of the second committee. */
const inSecond = ({ name, asked }: Step): Step => ({
  name,
  asked: name === 'ConveneRound' ? { ...asked, body: { ...asked.body, seasonId: secondSeason } as never } : asked,
})
const on = (occurredOn: string, { name, asked }: Step): Step => ({ name, asked: { ...asked, occurredOn } })

describe('TransferCandidacy, of a branch that stands below another committee', () => {
  const own = { outcomes: 0, appraisal: false }
  it.each([
    ['registered', '2024-05-05', { ...own, phase: 'registered' }],
    ['committed', from, { ...own, phase: 'committed' }],
    ['reported', from, { ...own, phase: 'assessed' }],
    ['proposed', from, { phase: 'proposed', outcomes: 1, appraisal: false }],
    ['appraised', from, { phase: 'appraised', outcomes: 1, appraisal: true }],
    ['forwarded', '2024-12-21', { phase: 'appraised', outcomes: 1, appraisal: true }],
  ] as const)('keeps of one that is %s what the branch did and the first appraisal', (phase, day, kept) =>
    there(phase, day).when('TransferCandidacy', asked(day)).thenAccepted(goesOver(kept)),
  )

  it('keeps one that was returned open for its branch', () =>
    given(at('appraised'))
      .afterAll([...entered, returnedA, ...movedToSecond('2024-12-21')])
      .when('TransferCandidacy', asked('2024-12-21'))
      .thenAccepted(goesOver({ ...own, phase: 'returned' })))

  it('leaves the rules of the registration where the new framework supersedes them with the same criteria', () => {
    const newer = (change: Parameters<typeof frameworkWith>[0]) =>
      step('PublishFramework', { as: 'newer', body: { framework: frameworkWith(change), supersedes: ids.frameworkId } })
    const past = (change: Parameters<typeof frameworkWith>[0]) =>
      given(at('appraised')).afterAll([newer(change), ...movedToSecond(from, opened('newer'))])
    return Promise.all([
      past((framework) => {
        framework.name = 'Khung mới'
      })
        .when('TransferCandidacy', asked())
        .thenAccepted(goesOver({ phase: 'appraised', outcomes: 1, appraisal: true })),
      past((framework) => {
        framework.thresholds.recognise += 100
      })
        .when('TransferCandidacy', asked())
        .thenRefused('FRAMEWORK_DIFFERS', '/seasonId'),
    ])
  })
})

describe('after a transfer', () => {
  const past = there('appraised').afterAll([transferred(from), ...transferNoted])

  it('the new committee meets on the former appraisal, or judges again', async () => {
    const body = { ballotId: secondMeeting.ballot, items: [{ candidacyId: id, certificate: true }] }
    const addressee = { organisationId: police, organ: 'standing-committee' }
    await past
      .afterAll(wholeVote(secondMeeting).map(inSecond))
      .when('ProposeRecognition', { id: secondMeeting.id, body, occurredOn: secondMeeting.on })
      .thenAccepted(RecognitionProposed({ ...body, level: 'committee', addressee }))
    const again = { scores: sheetA, team: [ids.committeeMembers[2]!], conclusion: 'propose' as const }
    const judged = past.when('AppraiseCandidacy', { id, body: again, occurredOn: from })
    await judged.thenAccepted(CandidacyAppraised({ ...again, ...totalsA, classification: 'excellent' }))
    await past
      .after('AppraiseCandidacy', { id, body: again, occurredOn: from })
      .when('AppraiseCandidacy', { id, body: again, occurredOn: from })
      .thenRefused('ALREADY_APPRAISED')
  })

  it('meetings of the former season know it no more, also those that were called before', async () => {
    await past
      .when('ConveneRound', { body: conveneOf(committeeMeeting), occurredOn: committeeMeeting.on })
      .thenRefused('NOT_IN_SEASON', '/candidacies/0')
    const called = { ...committeeMeeting, on: from }
    const items = [ids.candidacyA, ids.candidacyB].map((candidacyId) => ({ candidacyId, certificate: false }))
    await there('appraised')
      .afterAll([...wholeVote(called), transferred(from)])
      .when('ProposeRecognition', { id: called.id, body: { ballotId: called.ballot, items }, occurredOn: from })
      .thenRefused('NOT_IN_SEASON', '/items/0')
    const outcomes = items.map((item) => ({ ...item, outcome: 'recognised' as const }))
    await there('authority-voted', '2025-01-11')
      .afterAll([transferred('2025-01-11')])
      .when('DecideRecognition', {
        id: authorityMeeting.id,
        body: { ballotId: authorityMeeting.ballot, items: outcomes },
        occurredOn: '2025-01-11',
      })
      .thenRefused('NOT_IN_SEASON', '/items/0')
  })

  it('the former season ends without it, the new one not', async () => {
    const none = { registered: 0, withdrawn: 0, recognised: 0, notRecognised: 0, notProposed: 0 }
    const body = { unfinished: unfinished(ids.candidacyB) }
    for (const told of [[transferred(from)], [transferred(from), ...transferNoted]])
      await there('appraised')
        .afterAll(told)
        .when('CloseSeason', { id: ids.seasonId, body, occurredOn: from })
        .thenAccepted(SeasonClosed({ ...body, ...none, registered: 1 }))
    await past
      .when('CloseSeason', { id: secondSeason, body: { unfinished: [] }, occurredOn: from })
      .thenRefused('SEASON_UNFINISHED', '/unfinished')
  })

  it('commits itself to the new committee where it had not yet', () => {
    const body = { branchRepresentativeId: ids.membersA[0], committeeRepresentativeId: ids.committeeMembers[0] }
    return there('registered', '2024-05-05')
      .afterAll([transferred('2024-05-05')])
      .when('SignCommitment', { id, body, occurredOn: '2024-05-06' })
      .thenAccepted(CommitmentSigned(body))
  })

  it('can be transferred back', () =>
    past
      .afterAll([moved(ids.branchA, ids.committee, '2024-12-20')])
      .when('TransferCandidacy', { id, body: { ...transferOf, seasonId: ids.seasonId }, occurredOn: '2024-12-20' })
      .thenAccepted(
        CandidacyTransferred({
          ...transferOf,
          ...before,
          from: { seasonId: secondSeason, committeeId: second },
          kept: { phase: 'appraised', outcomes: 1, appraisal: true },
        }),
      ))
})

describe('TransferCandidacy, refused', () => {
  it('into a season that is not open, its own, or of another year', async () => {
    const to = (seasonId: string) => ({ ...asked(), body: { ...transferOf, seasonId } })
    await there('appraised').when('TransferCandidacy', to('nowhere')).thenRefused('SEASON_UNKNOWN', '/seasonId')
    await there('appraised').when('TransferCandidacy', to(ids.seasonId)).thenRefused('SEASON_UNCHANGED', '/seasonId')
    const other = given(at('appraised')).afterAll([...secondFounded, secondOpens(ids.frameworkId, 2025)])
    await other
      .when('TransferCandidacy', to(seasonId(ids.model, second, 2025)))
      .thenRefused('OTHER_MODEL_OR_YEAR', '/seasonId')
  })

  it('while the branch is not below that committee, and before the day from which it is', async () => {
    await given(at('appraised'))
      .afterAll([...secondFounded, secondOpens()].map((one) => on(from, one)))
      .when('TransferCandidacy', asked())
      .thenRefused('NOT_IN_SEASON', '/seasonId')
    await given(at('appraised'))
      .afterAll([...secondFounded, secondOpens()].map((one) => on(from, one)))
      .afterAll([on(from, moved(ids.branchA, second, '2024-12-20'))])
      .when('TransferCandidacy', asked())
      .thenRefused('NOT_IN_SEASON', '/seasonId')
  })

  it('of one that came to its end', async () => {
    await given(at('registered'))
      .afterAll([withdrawnA, ...movedToSecond('2024-05-05')])
      .when('TransferCandidacy', asked('2024-05-05'))
      .thenRefused('WITHDRAWN')
    await there('recognised', '2025-01-12')
      .when('TransferCandidacy', asked('2025-01-12'))
      .thenRefused('CANDIDACY_ENDED')
  })

  it('into a season that ended, too far back, and before the last step', async () => {
    await there('appraised')
      .after('CloseSeason', { id: secondSeason, body: { unfinished: [] }, occurredOn: from })
      .when('TransferCandidacy', asked())
      .thenRefused('SEASON_CLOSED')
    await there('appraised')
      .when('TransferCandidacy', { ...asked(), recordedAt: '2025-03-01T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
    await there('forwarded', '2024-12-21')
      .when('TransferCandidacy', { ...asked('2024-12-20'), recordedAt: '2024-12-21T03:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
  })
})
