// What the policies ask for on an event is asked of the decisions; what is refused waits, as an event with its reason.
import type { Envelope, StoredEvent } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import type { Handle } from '../decisions/handle.ts'
import { readFrom } from '../decisions/kernel/context.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import type { Fingerprint, Policy, Step } from '../policies/policy.ts'
import type { EventStore } from '../store/port.ts'
import type { BlockedStep } from '../store/progress/port.ts'
import { recordBlocked } from './record-blocked.ts'

export type StepDeps = {
  readonly store: EventStore
  readonly handle: Handle
  readonly policies: readonly Policy[]
  readonly fingerprint: Fingerprint
  /** UTC instant. */
  readonly now: () => string
}

/** Takes every step that follows from an event, or the one that waited; gives those that are refused. */
export async function takeSteps(deps: StepDeps, source: StoredEvent, only?: BlockedStep): Promise<BlockedStep[]> {
  const { stream, revision, type } = source.event
  const around = { read: readFrom(deps.store), fingerprint: deps.fingerprint }
  const blocked: BlockedStep[] = []
  for (const policy of deps.policies) {
    if (!policy.on.includes(type) || (only !== undefined && policy.name !== only.policy)) continue
    for (const step of await policy.react(source, around)) {
      const { target } = step
      if (only !== undefined && target !== only.target) continue
      if (!(await isTaken(deps, policy, step, source.event))) {
        blocked.push({ stream, revision, policy: policy.name, target })
      }
    }
  }
  return blocked
}

/** Tries waiting steps again; gives those that wait no longer. */
export async function tryAgain(deps: StepDeps, waiting: readonly BlockedStep[]): Promise<BlockedStep[]> {
  const freed: BlockedStep[] = []
  for (const step of waiting) {
    const [source] = await deps.store.read(step.stream, step.revision)
    if (source === undefined || (await takeSteps(deps, source, step)).length === 0) freed.push(step)
  }
  return freed
}

/** A step that waits is tried again when an organisation changed (a signer, a term), and on request. */
export function mayGoOn({ stream, target }: BlockedStep, event: Envelope): boolean {
  if (event.stream.startsWith('organisation-')) return true
  return event.type === 'DocumentRetryRequested' && [stream, target].includes(event.stream)
}

async function isTaken(deps: StepDeps, policy: Policy, step: Step, source: Envelope): Promise<boolean> {
  const outcome = await deps.handle(step.decision, {
    ...(step.id === undefined ? {} : { id: step.id }),
    body: step.body,
    actor: { principal: `policy:${policy.name}`, role: 'service', organisation: null },
    commandId: derivedUuid('policy', source.id, policy.name, step.target),
    requestHash: null,
    correlationId: source.correlationId,
    causationId: source.id,
    occurredOn: source.occurredOn,
  })
  if (!isRefused(outcome) || policy.settled.includes(outcome.refused.code)) return true
  const { refused: refusal } = outcome
  // Nothing is wrong with the step: it is handed over again in a moment, and so it is no reason to wait for somebody.
  if (refusal.code === 'CONCURRENT_CHANGE') throw new Error(`${step.target} is written by others: ${policy.name} again`)
  await recordBlocked(deps.store, source, { policy: policy.name, target: step.target, refusal }, deps.now())
  return false
}
