import Type from 'typebox'
import { closed, Id } from '../values.ts'

/** The same for every vote that is in the box, also for a second one on the same slip: no receipt proves a choice. */
export const VoteReceived = closed({ ballotId: Id, received: Type.Literal(true) })
