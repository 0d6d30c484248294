import type { Of } from '../../contracts/define.ts'
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { RoundClosed } from '../../contracts/round/close-round.ts'
import type { RecognitionDecided } from '../../contracts/round/decide-recognition.ts'
import type { RecognitionProposed } from '../../contracts/round/propose-recognition.ts'
import { noteOutcome } from '../decisions/candidacy/note-outcome.ts'
import { candidacy, type Outcome, outcomeAt, type Phase } from '../decisions/candidacy/state.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { now, type Policy, type Surroundings } from './policy.ts'

type Noted = { readonly candidacyId: string } & Pick<Outcome, 'level' | 'outcome' | 'certificate' | 'ballotId'>

/**
 * Carries what a round did over to each of its candidacies. A proposal or decision that comes out of order, as of two
 * meetings on one candidacy, is blocked and so can be seen.
 */
export const noteOutcomes: Policy = {
  name: 'note-outcomes',
  on: ['RecognitionProposed', 'RecognitionDecided', 'RoundClosed'],
  settled: [],
  async react({ event }, around) {
    const roundId = idOf(event.stream)
    const { level } = (await now(around, round, roundId)).convened!
    const outcomes = outcomesOf(event, level)
    const due = event.type === 'RoundClosed' ? await notDealtWith(outcomes, around) : await present(outcomes, around)
    return due.map(({ candidacyId, ...outcome }) => ({
      decision: noteOutcome,
      id: candidacyId,
      body: { roundId, ...outcome },
      target: streamName(candidacy, candidacyId),
    }))
  },
}

/** A meeting that did not propose a candidacy says nothing of one that was withdrawn or returned meanwhile. */
async function present(outcomes: readonly Noted[], around: Surroundings): Promise<readonly Noted[]> {
  const states = await Promise.all(outcomes.map(({ candidacyId }) => now(around, candidacy, candidacyId)))
  return outcomes.filter(({ outcome }, n) => outcome !== 'not-proposed' || !isAway(states[n]!.phase))
}

function isAway(phase: Phase): boolean {
  return phase === 'withdrawn' || phase === 'returned'
}

/** A meeting that ends without a result says nothing of a candidacy that another meeting of its level dealt with. */
async function notDealtWith(outcomes: readonly Noted[], around: Surroundings): Promise<readonly Noted[]> {
  const states = await Promise.all(outcomes.map(({ candidacyId }) => now(around, candidacy, candidacyId)))
  return outcomes.filter(({ level }, n) => outcomeAt(states[n]!, level) === undefined && !isAway(states[n]!.phase))
}

function outcomesOf(event: StoredEvent['event'], level: Outcome['level']): Noted[] {
  switch (event.type) {
    case 'RecognitionProposed':
      return proposed(event.data as Of<typeof RecognitionProposed>['data'])
    case 'RecognitionDecided':
      return decided(event.data as Of<typeof RecognitionDecided>['data'])
    default:
      return (event.data as Of<typeof RoundClosed>['data']).undecided.map((candidacyId) => ({
        candidacyId,
        level,
        outcome: 'not-proposed',
        certificate: false,
      }))
  }
}

function proposed({ level, ballotId, items, notProposed = [] }: Of<typeof RecognitionProposed>['data']): Noted[] {
  return [
    ...items.map(
      ({ candidacyId, certificate }): Noted => ({ candidacyId, level, outcome: 'proposed', certificate, ballotId }),
    ),
    ...notProposed.map(
      ({ candidacyId }): Noted => ({ candidacyId, level, outcome: 'not-proposed', certificate: false, ballotId }),
    ),
  ]
}

function decided({ ballotId, items }: Of<typeof RecognitionDecided>['data']): Noted[] {
  return items.map(({ candidacyId, outcome, certificate }) => ({
    candidacyId,
    level: 'authority',
    outcome,
    certificate,
    ballotId,
  }))
}
