import { describe, it } from 'vitest'
import { SeasonClosed } from '../../../contracts/season/close-season.ts'
import { given } from '../../support/given.ts'
import { type Step, step } from '../../support/play.ts'
import { candidacyA, candidacyB, seasonId as id } from '../../support/season/ids.ts'
import { committeeNoted } from '../../support/season/outcomes.ts'
import { entered, seasonEnded, unfinished, withdrawnA } from '../../support/season/turns.ts'
import { at, type Phase } from '../../support/season.ts'

const none = { registered: 0, withdrawn: 0, recognised: 0, notRecognised: 0, notProposed: 0 }
const both = (phase: Phase) => given(at(phase)).afterAll(entered)
const ended = (
  level: 'branch' | 'authority',
  outcome: 'not-proposed' | 'recognised' | 'not-recognised',
  of: string,
): Step =>
  step('NoteOutcome', { as: `${outcome} ${of}`, id: of, body: { roundId: 'r', level, outcome, certificate: false } })
const body = { unfinished: unfinished() }

describe('CloseSeason, when every candidacy came to its end', () => {
  it('counts the recognised', () =>
    both('recognised')
      .when('CloseSeason', { id, body })
      .thenAccepted(SeasonClosed({ ...body, ...none, registered: 2, recognised: 2 })))

  it('counts one that was not recognised beside one that was', () =>
    both('forwarded')
      .afterAll([ended('authority', 'recognised', candidacyA), ended('authority', 'not-recognised', candidacyB)])
      .when('CloseSeason', { id, body })
      .thenAccepted(SeasonClosed({ ...body, ...none, registered: 2, recognised: 1, notRecognised: 1 })))

  it('counts a withdrawal, and one that its own branch did not propose', () =>
    both('reported')
      .afterAll([withdrawnA, ended('branch', 'not-proposed', candidacyB)])
      .when('CloseSeason', { id, body })
      .thenAccepted(SeasonClosed({ ...body, ...none, registered: 2, withdrawn: 1, notProposed: 1 })))

  it('counts nothing where nobody registered', () =>
    given(at('season-open'))
      .when('CloseSeason', { id, body })
      .thenAccepted(SeasonClosed({ ...body, ...none })))

  it('is refused with a reason for one that is over, or that nobody entered', async () => {
    const past = both('recognised')
    for (const of of [candidacyA, 'nobody'])
      await past
        .when('CloseSeason', { id, body: { unfinished: unfinished(of) } })
        .thenRefused('NOT_IN_SEASON', '/unfinished/0/candidacyId')
  })
})

describe('CloseSeason, with candidacies that came to no end', () => {
  const unended: readonly Phase[] = ['registered', 'committed', 'assessed', 'proposed', 'appraised', 'forwarded']
  it.each(unended)('is accepted with a reason for each, and counts them as registered only, when %s', (phase) => {
    const named = { unfinished: unfinished(candidacyB, candidacyA) }
    return both(phase)
      .when('CloseSeason', { id, body: named })
      .thenAccepted(SeasonClosed({ ...named, ...none, registered: 2 }))
  })

  it('is refused without a reason for each', async () => {
    for (const named of [[], [candidacyA]])
      await both('forwarded')
        .when('CloseSeason', { id, body: { unfinished: unfinished(...named) } })
        .thenRefused('SEASON_UNFINISHED', '/unfinished')
  })

  it('is refused with two reasons for one', () =>
    both('forwarded')
      .when('CloseSeason', { id, body: { unfinished: unfinished(candidacyA, candidacyB, candidacyA) } })
      .thenRefused('NOT_IN_SEASON', '/unfinished/2/candidacyId'))

  it('counts the ended beside the unfinished', () => {
    const named = { unfinished: unfinished(candidacyB) }
    return both('proposed')
      .afterAll([withdrawnA])
      .when('CloseSeason', { id, body: named })
      .thenAccepted(SeasonClosed({ ...named, ...none, registered: 2, withdrawn: 1 }))
  })
})

describe('CloseSeason, on its day', () => {
  it('is accepted on the day of the last step, refused on the day before', async () => {
    const last = committeeNoted[0]!.asked.occurredOn!
    const named = { unfinished: unfinished(candidacyA, candidacyB) }
    await both('forwarded')
      .when('CloseSeason', { id, body: named, occurredOn: last })
      .thenAccepted(SeasonClosed({ ...named, ...none, registered: 2 }))
    await both('forwarded')
      .when('CloseSeason', { id, body: named, occurredOn: '2024-12-19', recordedAt: '2024-12-21T03:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
  })

  it('is refused when it is entered more than 30 days later', () =>
    both('recognised')
      .when('CloseSeason', { id, body, occurredOn: '2025-01-10', recordedAt: '2025-02-10T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn'))

  it('is refused a second time', () =>
    both('recognised').afterAll([seasonEnded()]).when('CloseSeason', { id, body }).thenRefused('SEASON_CLOSED'))
})
