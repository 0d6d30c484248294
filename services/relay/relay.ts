// Runs the policies over every event, in order, from its own checkpoint, and wakes the renderer.
import type { StoredEvent } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import type { Bus } from '../bus/port.ts'
import type { Handle } from '../decisions/handle.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import type { Fingerprint, Policy, Step } from '../policies/policy.ts'
import type { EventStore } from '../store/port.ts'
import type { BlockedStep, Progress, ProgressChange } from '../store/progress/port.ts'
import { recordBlocked } from './record-blocked.ts'

export type RelayDeps = {
  readonly store: EventStore
  readonly handle: Handle
  readonly bus: Bus
  readonly progress: Progress
  readonly policies: readonly Policy[]
  readonly fingerprint: Fingerprint
  /** UTC instant. */
  readonly now: () => string
}

/** Events after which a file is due; the renderer looks whether it really is. */
const wakes: ReadonlySet<string> = new Set([
  'DocumentDrafted',
  'DocumentNumbered',
  'DocumentRetryRequested',
  'DossierAssembled',
])
const settles: ReadonlySet<string> = new Set(['DocumentRendered', 'DossierRendered'])

/** Starts the relay: blocked steps are tried again, files still due are announced again, then it follows the log. */
export async function startRelay(deps: RelayDeps): Promise<{ stop(): Promise<void> }> {
  const { store, bus, progress } = deps
  for (const { stream, eventId, position } of progress.due()) {
    await bus.publish({ id: eventId, subject: 'render', stream, position })
  }
  let retryAll = true
  return store.subscribe(progress.position(), async (stored) => {
    const change = await react(deps, stored)
    const again = await retry(deps, stored, retryAll)
    retryAll = false
    const { event, position } = stored
    if (wakes.has(event.type)) await bus.publish({ id: event.id, subject: 'render', stream: event.stream, position })
    progress.save(position, {
      block: change,
      unblock: again,
      ...(wakes.has(event.type) ? { due: { stream: event.stream, eventId: event.id, position } } : {}),
      ...(settles.has(event.type) ? { done: event.stream } : {}),
    } satisfies ProgressChange)
  })
}

async function react(deps: RelayDeps, stored: StoredEvent, only?: BlockedStep): Promise<BlockedStep[]> {
  const blocked: BlockedStep[] = []
  for (const policy of deps.policies) {
    if (!policy.on.includes(stored.event.type) || (only !== undefined && policy.name !== only.policy)) continue
    for (const step of await policy.react(stored, { read: (s) => deps.store.read(s), fingerprint: deps.fingerprint })) {
      if (await isBlocked(deps, policy, step, stored)) blocked.push(keyOf(stored, policy, step))
    }
  }
  return blocked
}

async function isBlocked(deps: RelayDeps, policy: Policy, step: Step, { event }: StoredEvent): Promise<boolean> {
  const outcome = await deps.handle(step.decision, {
    ...(step.id === undefined ? {} : { id: step.id }),
    body: step.body,
    actor: { principal: `policy:${policy.name}`, role: 'service', organisation: null },
    commandId: derivedUuid('policy', event.id, policy.name, step.target),
    requestHash: null,
    correlationId: event.correlationId,
    causationId: event.id,
    occurredOn: event.occurredOn,
  })
  if (!isRefused(outcome) || policy.settled.includes(outcome.refused.code)) return false
  await recordBlocked(
    deps.store,
    event,
    { policy: policy.name, target: step.target, refusal: outcome.refused },
    deps.now(),
  )
  return true
}

/** Steps that wait are tried again at start, when an organisation changed (a signer, a term), and on request. */
async function retry(deps: RelayDeps, { event }: StoredEvent, all: boolean): Promise<BlockedStep[]> {
  const waiting = deps.progress
    .blocked()
    .filter(
      (step) =>
        all ||
        event.stream.startsWith('organisation-') ||
        (event.type === 'DocumentRetryRequested' && event.stream === step.target),
    )
  const freed: BlockedStep[] = []
  for (const step of waiting) {
    const [source] = await deps.store.read(step.stream, step.revision)
    if (source !== undefined && (await react(deps, source, step)).every((still) => still.target !== step.target))
      freed.push(step)
  }
  return freed
}

function keyOf({ event }: StoredEvent, policy: Policy, step: Step): BlockedStep {
  return { stream: event.stream, revision: event.revision, policy: policy.name, target: step.target }
}
