import type { Envelope } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import type { Refused } from '../../contracts/refusals.ts'
import { StepBlocked } from '../../contracts/step-blocked.ts'
import { DuplicateId, type EventStore, WrongRevision } from '../store/port.ts'

type Blocked = { readonly policy: string; readonly target: string; readonly refusal: Refused['refused'] }

/** Writes StepBlocked to the source event's stream, once for each reason that a step is refused for. */
export async function recordBlocked(store: EventStore, source: Envelope, blocked: Blocked, recordedAt: string) {
  const { policy, target, refusal } = blocked
  const id = derivedUuid('step-blocked', source.id, policy, target, refusal.code)
  for (;;) {
    const history = await store.read(source.stream)
    if (history.some(({ event }) => event.id === id)) return
    const { code, detail } = refusal
    const event = StepBlocked({ policy, target, sourceEvent: source.id, refusal: { code, detail } })
    const revision = history.length - 1
    try {
      await store.append(source.stream, revision, [
        {
          ...event,
          id,
          stream: source.stream,
          revision: revision + 1,
          recordedAt,
          occurredOn: source.occurredOn,
          actor: { principal: 'service:relay', role: 'service', organisation: null },
          commandId: id,
          requestHash: null,
          decider: { name: 'relay', version: 1 },
          correlationId: source.correlationId,
          causationId: source.id,
          basis: [],
        },
      ])
      return
    } catch (error) {
      if (!(error instanceof WrongRevision) && !(error instanceof DuplicateId)) throw error
    }
  }
}
