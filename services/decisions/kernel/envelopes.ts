import type { Envelope } from '../../../contracts/envelope.ts'
import { derivedUuid } from '../../../contracts/ids.ts'
import type { Request } from '../handle.ts'
import type { LoadedContext } from './context.ts'
import type { AnyDecision, Given } from './decision.ts'

/** What was decided, as it is stored: event ids follow from the command id, so that a second try makes the same ones. */
export function envelopes(
  decision: AnyDecision,
  request: Request,
  given: Given<Record<string, unknown>>,
  stream: string,
  revision: number,
  decided: readonly { type: string; version: number; data: unknown }[],
  { basis }: LoadedContext,
): Envelope[] {
  return decided.map(({ type, version, data }, index) => ({
    id: derivedUuid(request.commandId, String(index)),
    stream,
    revision: revision + index,
    type,
    version,
    recordedAt: given.recordedAt,
    occurredOn: given.occurredOn,
    actor: request.actor,
    commandId: request.commandId,
    requestHash: request.requestHash,
    decider: { name: decision.contract.name, version: decision.version },
    correlationId: request.correlationId,
    causationId: request.causationId,
    basis,
    data,
  }))
}
