import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { ballotId } from './id.ts'
import { type Ballot, ballot } from './state.ts'

/** No meeting votes more often; each turn is found through the one before it, and that many can be looked at. */
export const mostTurns = 20

/**
 * The ids of a round's turns so far, and of the one that is open or comes next, as its last: a void one is repeated. After
 * the most turns there is no next.
 */
export function turnsOf(roundId: string, context: Context): readonly string[] {
  const ids: string[] = []
  for (let turn = 1; ; turn++) {
    const id = ballotId(roundId, turn)
    ids.push(id)
    if (turn === mostTurns || context.get(ballot, id)?.phase !== 'void') return ids
  }
}

export function turnRefs(roundId: string, context: Context): StreamRef[] {
  return turnsOf(roundId, context).map((id) => ref(ballot, id))
}

/** The round's vote that counts, or is to be opened. */
export function newestBallot(roundId: string, context: Context): string {
  return turnsOf(roundId, context).at(-1)!
}

/** Whether the newest turn of a meeting stands in the way of another. */
export function noNextTurn({ phase }: Ballot): Refused | null {
  if (phase === 'none') return null
  if (phase !== 'void') return refuse('BALLOT_OPEN_ALREADY', 'Hội nghị này đã mở biểu quyết.')
  return refuse(
    'TOO_MANY_TURNS',
    `Hội nghị này đã biểu quyết ${mostTurns} lần mà không lần nào có kết quả: hãy kết thúc và triệu tập hội nghị khác.`,
  )
}
