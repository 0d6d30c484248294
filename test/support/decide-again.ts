import type { Envelope } from '../../contracts/envelope.ts'
import { decisions } from '../../services/decisions/all.ts'
import { loadContext } from '../../services/decisions/kernel/context.ts'
import type { AnyDecision } from '../../services/decisions/kernel/decision.ts'
import { fold, idOf } from '../../services/decisions/kernel/stream-type.ts'
import type { EventStore } from '../../services/store/port.ts'
import type { CommandName } from './play.ts'

/**
 * What an auditor does: takes the command out of the events it made, and decides it again from the stream before them
 * and from exactly the revisions that their basis names.
 */
export async function decideAgain(store: EventStore, events: readonly Envelope[]) {
  const first = events[0]!
  const decision: AnyDecision = decisions[first.decider.name as CommandName]
  const body = decision.commandOf(events as never)
  const given = { id: idOf(first.stream), body, recordedAt: first.recordedAt, occurredOn: first.occurredOn }
  const history = await store.read(first.stream)
  const before = fold(decision.stream, history.slice(0, first.revision))
  const { context, basis } = await loadContext(
    async (stream) => {
      const bound = first.basis.find((known) => known.stream === stream)
      if (bound === undefined) throw new Error(`${first.type} was decided without ${stream}, which is read now`)
      return (await store.read(stream)).slice(0, bound.revision + 1)
    },
    (context) => decision.reads?.(given, before, context) ?? [],
  )
  return { body, basis, decided: decision.decide(given, before, context) }
}
