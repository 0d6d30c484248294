import { stepOf, toldStep } from '../../contracts/approval-chain.ts'
import type { CandidacyAbsorbed } from '../../contracts/candidacy/merge-candidacy.ts'
import type { Of } from '../../contracts/define.ts'
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { RoundClosed } from '../../contracts/round/close-round.ts'
import type { RecognitionDecided } from '../../contracts/round/decide-recognition.ts'
import type { RecognitionProposed } from '../../contracts/round/propose-recognition.ts'
import { noteOutcome } from '../decisions/candidacy/note-outcome.ts'
import { candidacy, type Outcome } from '../decisions/candidacy/state.ts'
import { fold, idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { now, type Policy, type Surroundings } from './policy.ts'

type Noted = { readonly candidacyId: string } & Pick<Outcome, 'outcome' | 'certificate' | 'ballotId'>

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
    const { level, step, purpose, seasonId } = (await now(around, round, roundId)).convened!
    // A meeting that was to revoke and did not leaves what is recognised as it is.
    if (purpose === 'revoke') return []
    const due = await stillDue(outcomesOf(event), { roundId, step, seasonId }, around)
    return due.map(({ candidacyId, ...outcome }) => ({
      decision: noteOutcome,
      id: candidacyId,
      body: { roundId, level, ...outcome, ...toldStep(step, level) },
      target: streamName(candidacy, candidacyId),
    }))
  },
}

/** Whether meetings that were convened before say nothing of the papers any more. */
function setsAside({ type, data }: StoredEvent['event']): boolean {
  if (type === 'CandidacyAbsorbed') return (data as Of<typeof CandidacyAbsorbed>['data']).submission !== undefined
  return type === 'CandidacyReturned' || type === 'CandidacyTransferred'
}

type Held = { readonly roundId: string; readonly step: number; readonly seasonId: string }

async function stillDue(outcomes: readonly Noted[], held: Held, around: Surroundings): Promise<readonly Noted[]> {
  const due = await Promise.all(outcomes.map((outcome) => isStillDue(outcome, held, around)))
  return outcomes.filter((_, n) => due[n])
}

/**
 * A meeting that did not propose a candidacy says nothing of one that was withdrawn, merged or returned since it was convened; one
 * that ended without a result says nothing of one that another meeting of its level dealt with. None says anything of one
 * that has gone over to another season.
 */
async function isStillDue(
  { candidacyId, outcome, ballotId }: Noted,
  { roundId, step, seasonId }: Held,
  around: Surroundings,
): Promise<boolean> {
  const history = await around.read(streamName(candidacy, candidacyId))
  const state = fold(candidacy, history)
  if (state.seasonId !== seasonId) return false
  if (outcome !== 'not-proposed') return true
  if (['withdrawn', 'returned', 'merged'].includes(state.phase)) return false
  const returned = history.findLast(({ event }) => setsAside(event))
  const [convened] = await around.read(streamName(round, roundId))
  if (returned !== undefined && convened!.position < returned.position) return false
  return ballotId !== undefined || !state.outcomes.some((one) => stepOf(one) === step)
}

function outcomesOf(event: StoredEvent['event']): Noted[] {
  switch (event.type) {
    case 'RecognitionProposed':
      return proposed(event.data as Of<typeof RecognitionProposed>['data'])
    case 'RecognitionDecided':
      return decided(event.data as Of<typeof RecognitionDecided>['data'])
    default:
      return (event.data as Of<typeof RoundClosed>['data']).undecided.map((candidacyId) => ({
        candidacyId,
        outcome: 'not-proposed',
        certificate: false,
      }))
  }
}

function proposed({ ballotId, items, notProposed = [] }: Of<typeof RecognitionProposed>['data']): Noted[] {
  return [
    ...items.map(
      ({ candidacyId, certificate }): Noted => ({ candidacyId, outcome: 'proposed', certificate, ballotId }),
    ),
    ...notProposed.map(
      ({ candidacyId }): Noted => ({ candidacyId, outcome: 'not-proposed', certificate: false, ballotId }),
    ),
  ]
}

function decided({ ballotId, items }: Of<typeof RecognitionDecided>['data']): Noted[] {
  return items.map(({ candidacyId, outcome, certificate }) => ({ candidacyId, outcome, certificate, ballotId }))
}
