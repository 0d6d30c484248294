// Runs the policies over every event, in order, from its own checkpoint, and wakes the renderer.
import type { Envelope, StoredEvent } from '../../contracts/envelope.ts'
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
  progress.save(null, { unblock: await retry(deps, progress.blocked()) })
  return store.subscribe(progress.position(), async (stored) => {
    const { event, position } = stored
    const block = await react(deps, stored)
    const unblock = await retry(
      deps,
      progress.blocked().filter((step) => mayGoOn(step, event)),
    )
    if (wakes.has(event.type)) await bus.publish({ id: event.id, subject: 'render', stream: event.stream, position })
    progress.save(position, {
      block,
      unblock,
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

/** A step that waits is tried again when an organisation changed (a signer, a term), and on request. */
function mayGoOn({ target }: BlockedStep, event: Envelope): boolean {
  return (
    event.stream.startsWith('organisation-') || (event.type === 'DocumentRetryRequested' && event.stream === target)
  )
}

/** Tries waiting steps again; gives those that wait no longer. */
async function retry(deps: RelayDeps, waiting: readonly BlockedStep[]): Promise<BlockedStep[]> {
  const freed: BlockedStep[] = []
  for (const step of waiting) {
    const [source] = await deps.store.read(step.stream, step.revision)
    const still = source === undefined ? [] : await react(deps, source, step)
    if (still.every(({ target }) => target !== step.target)) freed.push(step)
  }
  return freed
}

function keyOf({ event }: StoredEvent, policy: Policy, step: Step): BlockedStep {
  return { stream: event.stream, revision: event.revision, policy: policy.name, target: step.target }
}
