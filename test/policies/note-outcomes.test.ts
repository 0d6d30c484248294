import { describe, expect, it } from 'vitest'
import type { Of } from '../../contracts/define.ts'
import type { RoundClosed } from '../../contracts/round/close-round.ts'
import type { RecognitionDecided } from '../../contracts/round/decide-recognition.ts'
import type { RecognitionProposed } from '../../contracts/round/propose-recognition.ts'
import { noteOutcomes as policy } from '../../services/policies/note-outcomes.ts'
import { blockedIn } from '../support/blocked-steps.ts'
import { withData, without } from '../support/changed-log.ts'
import { answers, reaction } from '../support/reactions.ts'
import { keptOver, runRelay } from '../support/relay-world.ts'
import { eventIn, relayedSeason, told, until } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { at } from '../support/season.ts'

type Outcome = { level: string; outcome: string; certificate: boolean; ballotId?: string }
const noting = (candidacyId: string, roundId: string, outcome: Outcome) => ({
  command: 'NoteOutcome',
  id: candidacyId,
  body: { roundId, ...outcome },
  target: `candidacy-${candidacyId}`,
})
const reason = { subject: 'round', sealed: 'AA==' }

describe('note-outcomes', () => {
  it('asks to note what a round did with each of its candidacies, and nothing else in a season', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([
      'RecognitionProposed round A → candidacy A',
      'RecognitionProposed round B → candidacy B',
      'RecognitionProposed round committee → candidacy A, candidacy B',
      'RecognitionDecided round authority → candidacy A, candidacy B',
    ])
  })

  it('tells of a proposal its level, ballot and certificates, and who was not proposed', async () => {
    type Proposed = Of<typeof RecognitionProposed>['data']
    const season = until(await relayedSeason(), 'RecognitionProposed round committee')
    const log = withData<Proposed>(season, 'RecognitionProposed', (data) =>
      data.level === 'branch'
        ? data
        : {
            ...data,
            items: data.items.filter(({ candidacyId }) => candidacyId === ids.candidacyA),
            notProposed: [{ candidacyId: ids.candidacyB, reason }],
          },
    )
    const told = { level: 'committee', ballotId: ids.committeeBallot }
    expect(await reaction(policy, log, log.at(-1)!)).toStrictEqual([
      noting(ids.candidacyA, ids.committeeRound, { ...told, outcome: 'proposed', certificate: true }),
      noting(ids.candidacyB, ids.committeeRound, { ...told, outcome: 'not-proposed', certificate: false }),
    ])
  })

  it('tells of a decision who is recognised and who is not', async () => {
    type Decided = Of<typeof RecognitionDecided>['data']
    const season = until(await relayedSeason(), 'RecognitionDecided round authority')
    const log = withData<Decided>(season, 'RecognitionDecided', (data) => ({
      ...data,
      items: data.items.map((item) =>
        item.candidacyId === ids.candidacyA
          ? item
          : { ...item, outcome: 'not-recognised' as const, certificate: false, reason },
      ),
    }))
    const told = { level: 'authority', ballotId: ids.authorityBallot }
    expect(await reaction(policy, log, log.at(-1)!)).toStrictEqual([
      noting(ids.candidacyA, ids.authorityRound, { ...told, outcome: 'recognised', certificate: true }),
      noting(ids.candidacyB, ids.authorityRound, { ...told, outcome: 'not-recognised', certificate: false }),
    ])
  })
})

/** Branch A’s meeting is closed with its candidacy undecided; `dealtWith`: another meeting has proposed it. */
async function closedUndecided(dealtWith: boolean) {
  type Closed = Of<typeof RoundClosed>['data']
  const log = until(await relayedSeason(), 'RoundClosed round A')
  const undecided = withData<Closed>(log, 'RoundClosed', (data) => ({ ...data, undecided: [ids.candidacyA] }))
  return dealtWith ? undecided : without(undecided, (event) => told(event) === 'OutcomeNoted candidacy A')
}

describe('note-outcomes, when a round is closed', () => {
  it('asks to note that nobody was proposed where nothing was decided', async () => {
    const log = await closedUndecided(false)
    const notProposed = { level: 'branch', outcome: 'not-proposed', certificate: false }
    expect(await reaction(policy, log, eventIn(log, 'RoundClosed round A'))).toStrictEqual([
      noting(ids.candidacyA, ids.roundA, notProposed),
    ])
  })

  it('says nothing of a candidacy that another meeting dealt with', async () => {
    const log = await closedUndecided(true)
    expect(await reaction(policy, log, eventIn(log, 'RoundClosed round A'))).toStrictEqual([])
  })
})

describe('two meetings that propose one candidacy', () => {
  it('the later outcome was dropped in silence: it is blocked, with its reason', async () => {
    // In this log the outcomes of the branches’ meetings were noted by somebody else before the relay came to them.
    const kept = await keptOver(at('proposed'))
    await (await runRelay(kept)).settled()
    expect(await blockedIn(kept.store)).toStrictEqual([
      'round A: note-outcomes to candidacy A: OUTCOME_OUT_OF_ORDER',
      'round B: note-outcomes to candidacy B: OUTCOME_OUT_OF_ORDER',
    ])
  })
})
