// How the renderer gives its commands: the same state of a stream gives the same command id, so twice is once.
import type { StoredEvent } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import type { AnyDecision } from '../decisions/kernel/decision.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import type { RenderDeps, Rendered } from './deps.ts'

const actor = { principal: 'service:renderer', role: 'service', organisation: null } as const

/**
 * `history`: the stream as it was read, or what of it led to this; not empty. `ifMatch`: the revision that must not have
 * changed, where what was printed follows from the whole stream.
 */
export async function record(
  { handle, log }: Pick<RenderDeps, 'handle' | 'log'>,
  history: readonly StoredEvent[],
  decision: AnyDecision,
  body: object,
  ifMatch?: number,
): Promise<Rendered> {
  const { event } = history.at(-1)!
  const outcome = await handle(decision, {
    id: idOf(event.stream),
    body,
    actor,
    commandId: derivedUuid('render', decision.contract.name, event.stream, String(event.revision), editionOf(body)),
    requestHash: null,
    correlationId: event.correlationId,
    causationId: event.id,
    occurredOn: event.occurredOn,
    ...(ifMatch === undefined ? {} : { ifMatch }),
  })
  if (!isRefused(outcome)) return 'done'
  const { code } = outcome.refused
  // Two wake-ups for one stream: the other one was first.
  if (code === 'ALREADY_RENDERED') return 'done'
  log.warn({ stream: event.stream, command: decision.contract.name, code }, 'rendering was not recorded')
  return code === 'CONCURRENT_CHANGE' || code === 'PRECONDITION_FAILED' ? 'again' : 'done'
}

const editionOf = (body: object): string => ('edition' in body ? String(body.edition) : '')
