import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { ballotId } from './id.ts'
import { ballot } from './state.ts'

/** The ids of a round's turns so far, and of the one that is open or comes next, as its last: a void one is repeated. */
export function turnsOf(roundId: string, context: Context): readonly string[] {
  const ids: string[] = []
  for (let turn = 1; ; turn++) {
    const id = ballotId(roundId, turn)
    ids.push(id)
    if (context.get(ballot, id)?.phase !== 'void') return ids
  }
}

export function turnRefs(roundId: string, context: Context): StreamRef[] {
  return turnsOf(roundId, context).map((id) => ref(ballot, id))
}

/** The round's vote that counts, or is to be opened. */
export function newestBallot(roundId: string, context: Context): string {
  return turnsOf(roundId, context).at(-1)!
}
