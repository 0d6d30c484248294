// Votes that are void because more ballots came back than were issued, and what a meeting does next.
import { ballotId } from '../../../services/decisions/ballot/id.ts'
import { type Step, step } from '../play.ts'
import { sealed } from '../season-events.ts'
import { type Meeting, voting } from './rounds.ts'

/** The same meeting, voting in another turn. */
export function turnOf(meeting: Meeting, turn: number): Meeting {
  return { ...meeting, name: `${meeting.name}, turn ${turn}`, ballot: ballotId(meeting.id, turn) }
}

export function voided({ name, ballot: id, voters, on: occurredOn }: Meeting): Step {
  const body = { issued: voters, returned: voters + 1, account: sealed(`ballot-${id}`) }
  return step('RecordMismatch', { as: `void ${name}`, id, body, occurredOn })
}

/** From a first vote that is open to the `turn`-th, which is open in its place; those before it are void. */
export function votingAgain(meeting: Meeting, turn: number): readonly Step[] {
  const turns = Array.from({ length: turn }, (_, n) => (n === 0 ? meeting : turnOf(meeting, n + 1)))
  return turns.flatMap((one, n) => (n === turn - 1 ? [voting(one)] : [voting(one), voided(one)])).slice(1)
}
