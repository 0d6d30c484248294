import { type Step, step } from '../play.ts'
import { attended, confirmed, convened, countOf, type Meeting, voted, voting } from './rounds.ts'

/** A count in which `yes` of the voters agree with every item and the others do not. */
export function countWith(meeting: Meeting, yes: number) {
  const count = countOf(meeting)
  return { ...count, results: count.results.map((row) => ({ ...row, yes, no: count.valid - yes })) }
}

/** From an open ballot to its result. */
export function countedWith(meeting: Meeting, yes: number): readonly Step[] {
  const { name, ballot: id, on: occurredOn } = meeting
  return [
    step('RecordCount', { as: `${name}: ${yes}`, id, body: countWith(meeting, yes), occurredOn }),
    ...confirmed(meeting),
    voted(meeting),
  ]
}

/** A whole vote that ends so. */
export function voteWith(meeting: Meeting, yes: number): readonly Step[] {
  return [convened(meeting), attended(meeting), voting(meeting), ...countedWith(meeting, yes)]
}
