import type { CastVote } from '../../contracts/ballot/cast-vote.ts'
import type { BodyOf } from '../../contracts/define.ts'
import type { Refused } from '../../contracts/refusals.ts'
import type { Tally } from './boxes/port.ts'

export type Slips = readonly { readonly personId: string; readonly credential: string }[]

/** What others ask of the ballot box role. */
export interface Keeper {
  /** New slips for all voters; `keep` makes them the ones that hold, or says why they cannot be; null: they are. */
  newSlips(ballotId: string): Promise<{ readonly slips: Slips; readonly keep: () => Refused | null }>
  /** A vote; null: it is in the box. Says the same to a second vote on one slip. */
  cast(ballotId: string, body: BodyOf<typeof CastVote>): Promise<Refused | null>
  /** Shuts the box of an open electronic ballot whose time is over, or into which all have voted; null: nothing to shut. */
  shut(ballotId: string): Promise<Refused | Tally | null>
  /** Destroys the box of a ballot that is over; nothing for one that is open. */
  settle(ballotId: string): Promise<void>
  /** After a start: votes that the log does not tell of yet, and boxes whose ballot is over. */
  recover(): Promise<void>
}
