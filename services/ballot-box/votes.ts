import { VoteCast } from '../../contracts/ballot/cast-vote.ts'
import type { Envelope } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import { castVote } from '../decisions/ballot/cast-vote.ts'
import { ballot } from '../decisions/ballot/state.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { DuplicateId, type EventStore, WrongRevision } from '../store/port.ts'

/**
 * Tells the log of each ballot that the box holds and the log does not know of. Everything in VoteCast follows from the
 * ballot's id and the ordinal, its instant is that of the opening: nothing in it says who voted, what, or when.
 */
export async function votesUpTo(store: EventStore, ballotId: string, inBox: () => number): Promise<void> {
  const stream = streamName(ballot, ballotId)
  for (;;) {
    const history = await store.read(stream)
    const state = fold(ballot, history)
    if (state.phase !== 'open' || state.votes >= inBox()) return
    const opening = history[0]!.event
    const ordinal = state.votes + 1
    const id = derivedUuid('vote', ballotId, String(ordinal))
    const event: Envelope = {
      ...{ id, stream, revision: history.length, ...VoteCast({ ordinal }) },
      recordedAt: opening.recordedAt,
      occurredOn: opening.occurredOn,
      actor: { principal: 'service:ballot-box', role: 'service', organisation: null },
      commandId: id,
      requestHash: null,
      decider: { name: castVote.contract.name, version: castVote.version },
      correlationId: id,
      causationId: null,
      basis: [],
    }
    try {
      await store.append(stream, history.length - 1, [event])
    } catch (error) {
      if (!(error instanceof WrongRevision) && !(error instanceof DuplicateId)) throw error
    }
  }
}
