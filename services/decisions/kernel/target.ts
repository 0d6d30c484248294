import { derivedId } from '../../../contracts/ids.ts'
import type { Refused } from '../../../contracts/refusals.ts'
import type { EventStore } from '../../store/port.ts'
import { loadContext, readFrom } from './context.ts'
import type { AnyDecision } from './decision.ts'
import { streamName } from './stream-type.ts'

type Asked = { readonly id?: string; readonly body: object; readonly commandId: string }

/** The id of the stream that a command is for: from the path, from its command id, or from a natural key: then the one that this command wrote to before, or else the newest. */
export async function targetOf(store: EventStore, decision: AnyDecision, request: Asked): Promise<string | Refused> {
  if (decision.contract.target === 'opens') return derivedId('stream', request.commandId)
  if (decision.contract.target === 'exists') return request.id!
  const target = decision.target!
  const { context } = await loadContext(readFrom(store), (c) => target.reads?.(request.body as never, c) ?? [])
  for (const earlier of target.earlier?.(request.body as never, context) ?? []) {
    const history = await store.read(streamName(decision.stream, earlier))
    if (history.some(({ event }) => event.commandId === request.commandId)) return earlier
  }
  return target.id(request.body as never, context)
}
