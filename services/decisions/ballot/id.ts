import { derivedId } from '../../../contracts/ids.ts'

/** A round has one ballot a turn, so its id follows from both and two openings at once meet in one stream. */
export function ballotId(roundId: string, turn: number): string {
  return derivedId('ballot', roundId, String(turn))
}
