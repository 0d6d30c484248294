import { derivedUuid } from '../../contracts/ids.ts'
import { recordTimestamp } from '../decisions/document/record-timestamp.ts'
import { recordTimestampFailure } from '../decisions/document/record-timestamp-failure.ts'
import { recordDossierTimestamp } from '../decisions/dossier/record-dossier-timestamp.ts'
import { recordDossierTimestampFailure } from '../decisions/dossier/record-dossier-timestamp-failure.ts'
import type { Handle } from '../decisions/handle.ts'
import type { AnyDecision } from '../decisions/kernel/decision.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import type { Log } from '../log.ts'
import type { Awaited } from './awaited.ts'

type Outcome = { readonly sha256: string; readonly provedAt: string } | { readonly reason: string }

const actor = { principal: 'service:timestamper', role: 'service', organisation: null } as const

/** Twice for the same file is once. What came too late is let go: nobody waited for it. */
export async function recordOutcome(
  { handle, log }: { readonly handle: Handle; readonly log: Log },
  { stream, field, base, edition, history }: Awaited,
  outcome: Outcome,
): Promise<void> {
  const { event } = history.at(-1)!
  const decision = decisionFor(edition, outcome)
  const answer = await handle(decision, {
    id: idOf(stream),
    body: { ...(edition === undefined ? { field } : { edition }), base, ...outcome },
    actor,
    commandId: derivedUuid('timestamp', decision.contract.name, stream, base),
    requestHash: null,
    correlationId: event.correlationId,
    causationId: event.id,
    occurredOn: event.occurredOn,
  })
  if (isRefused(answer)) log.warn({ stream, field, code: answer.refused.code }, 'a time-stamp came too late')
}

function decisionFor(edition: number | undefined, outcome: Outcome): AnyDecision {
  if ('reason' in outcome) return edition === undefined ? recordTimestampFailure : recordDossierTimestampFailure
  return edition === undefined ? recordTimestamp : recordDossierTimestamp
}
