import type { BallotAnnulled } from '../../../contracts/ballot/annul-ballot.ts'
import type { CountScanned } from '../../../contracts/ballot/attach-count-scan.ts'
import type { VoteCast } from '../../../contracts/ballot/cast-vote.ts'
import type { BallotClosed } from '../../../contracts/ballot/close-ballot.ts'
import type { CountConfirmed } from '../../../contracts/ballot/confirm-count.ts'
import type { CredentialsIssued } from '../../../contracts/ballot/issue-credentials.ts'
import type { BallotOpened } from '../../../contracts/ballot/open-ballot.ts'
import type { CountRecorded } from '../../../contracts/ballot/record-count.ts'
import type { MismatchRecorded } from '../../../contracts/ballot/record-mismatch.ts'
import type { Of } from '../../../contracts/define.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { type Recorded, streamName, streamType, unknownEvent } from '../kernel/stream-type.ts'
import { round } from '../round/state.ts'

export type BallotEvent =
  | Of<typeof BallotOpened>
  | Of<typeof CountRecorded>
  | Of<typeof CountConfirmed>
  | Of<typeof CountScanned>
  | Of<typeof MismatchRecorded>
  | Of<typeof BallotClosed>
  | Of<typeof CredentialsIssued>
  | Of<typeof VoteCast>
  | Of<typeof BallotAnnulled>

export type Ballot = {
  readonly phase: 'none' | 'open' | 'void' | 'closed'
  readonly opened: (Of<typeof BallotOpened>['data'] & { readonly on: LocalDate }) | null
  /** Revision of the round that it was opened on: a roll call that came later is not this vote's. */
  readonly roundRevision: number
  /** The newest count; a new one asks for new confirmations, or a new scan. */
  readonly count: Of<typeof CountRecorded>['data'] | null
  readonly confirmedBy: readonly string[]
  readonly scan: Of<typeof CountScanned>['data'] | null
  /** Of an electronic vote: whether slips were given out, and how many ballots came into the box. */
  readonly credentialsIssued: boolean
  readonly votes: number
  readonly annulled: Of<typeof BallotAnnulled>['data'] | null
  readonly mismatch: Of<typeof MismatchRecorded>['data'] | null
  readonly closed: Of<typeof BallotClosed>['data'] | null
}

export const ballot = streamType<Ballot, BallotEvent>({
  name: 'ballot',
  initial: {
    phase: 'none',
    opened: null,
    roundRevision: -1,
    count: null,
    confirmedBy: [],
    scan: null,
    credentialsIssued: false,
    votes: 0,
    annulled: null,
    mismatch: null,
    closed: null,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'BallotOpened':
        return {
          ...state,
          phase: 'open',
          opened: { ...event.data, on: event.occurredOn },
          roundRevision: roundRevisionIn(event),
        }
      case 'CountRecorded':
        return { ...state, count: event.data, confirmedBy: [], scan: null }
      case 'CountConfirmed':
        return { ...state, confirmedBy: [...state.confirmedBy, event.data.personId] }
      case 'CountScanned':
        return { ...state, scan: event.data }
      case 'MismatchRecorded':
        return { ...state, phase: 'void', mismatch: event.data }
      case 'CredentialsIssued':
        return { ...state, credentialsIssued: true }
      case 'VoteCast':
        return { ...state, votes: event.data.ordinal }
      case 'BallotAnnulled':
        return { ...state, phase: 'void', annulled: event.data }
      case 'BallotClosed':
        return { ...state, phase: 'closed', closed: event.data }
      default:
        return unknownEvent(event)
    }
  },
})

/** A vote is opened on its round, so its basis names it. */
function roundRevisionIn({ basis, data }: Recorded<Of<typeof BallotOpened>>): number {
  const name = streamName(round, data.roundId)
  return basis.find(({ stream }) => stream === name)!.revision
}
