import type { Of } from '../../contracts/define.ts'
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { RoundClosed } from '../../contracts/round/close-round.ts'
import type { RecognitionDecided } from '../../contracts/round/decide-recognition.ts'
import type { RecognitionProposed } from '../../contracts/round/propose-recognition.ts'
import { stepOf, toldStep } from '../decisions/candidacy/chain.ts'
import { noteOutcome } from '../decisions/candidacy/note-outcome.ts'
import { candidacy, type Outcome } from '../decisions/candidacy/state.ts'
import { fold, idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { now, type Policy, type Surroundings } from './policy.ts'

type Noted = { readonly candidacyId: string; readonly step: number } & Pick<
  Outcome,
  'level' | 'outcome' | 'certificate' | 'ballotId'
>

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
    const { level, step } = (await now(around, round, roundId)).convened!
    const outcomes = outcomesOf(event, { level, step })
    const due = await stillDue(outcomes, roundId, around)
    return due.map(({ candidacyId, step: _, ...outcome }) => ({
      decision: noteOutcome,
      id: candidacyId,
      body: { roundId, ...outcome, ...toldStep(step, level) },
      target: streamName(candidacy, candidacyId),
    }))
  },
}

async function stillDue(outcomes: readonly Noted[], roundId: string, around: Surroundings): Promise<readonly Noted[]> {
  const due = await Promise.all(outcomes.map((outcome) => isStillDue(outcome, roundId, around)))
  return outcomes.filter((_, n) => due[n])
}

/**
 * A meeting that did not propose a candidacy says nothing of one that was withdrawn or returned since it was convened; one
 * that ended without a result says nothing of one that another meeting of its level dealt with.
 */
async function isStillDue(
  { candidacyId, step, outcome, ballotId }: Noted,
  roundId: string,
  around: Surroundings,
): Promise<boolean> {
  if (outcome !== 'not-proposed') return true
  const history = await around.read(streamName(candidacy, candidacyId))
  const state = fold(candidacy, history)
  if (state.phase === 'withdrawn' || state.phase === 'returned') return false
  const returned = history.findLast(({ event }) => event.type === 'CandidacyReturned')
  const [convened] = await around.read(streamName(round, roundId))
  if (returned !== undefined && convened!.position < returned.position) return false
  return ballotId !== undefined || !state.outcomes.some((one) => stepOf(one) === step)
}

type Place = Pick<Noted, 'level' | 'step'>

function outcomesOf(event: StoredEvent['event'], place: Place): Noted[] {
  switch (event.type) {
    case 'RecognitionProposed':
      return proposed(event.data as Of<typeof RecognitionProposed>['data'], place)
    case 'RecognitionDecided':
      return decided(event.data as Of<typeof RecognitionDecided>['data'], place)
    default:
      return (event.data as Of<typeof RoundClosed>['data']).undecided.map((candidacyId) => ({
        candidacyId,
        ...place,
        outcome: 'not-proposed',
        certificate: false,
      }))
  }
}

function proposed(
  { ballotId, items, notProposed = [] }: Of<typeof RecognitionProposed>['data'],
  place: Place,
): Noted[] {
  return [
    ...items.map(
      ({ candidacyId, certificate }): Noted => ({ candidacyId, ...place, outcome: 'proposed', certificate, ballotId }),
    ),
    ...notProposed.map(
      ({ candidacyId }): Noted => ({ candidacyId, ...place, outcome: 'not-proposed', certificate: false, ballotId }),
    ),
  ]
}

function decided({ ballotId, items }: Of<typeof RecognitionDecided>['data'], place: Place): Noted[] {
  return items.map(({ candidacyId, outcome, certificate }) => ({
    candidacyId,
    ...place,
    outcome,
    certificate,
    ballotId,
  }))
}
