import type { Envelope, StoredEvent } from '../../contracts/envelope.ts'
import type { Policy } from '../../services/policies/policy.ts'
import { toPosition } from '../../services/store/position.ts'
import { told } from './relayed-season.ts'
import { fingerprint } from './season/papers.ts'
import { label } from './stream-labels.ts'

/** A step as a test writes it. */
export type AskedFor = {
  readonly command: string
  readonly id?: string
  readonly body: object
  readonly target: string
}

/** What a policy asks for on an event, the log being as it is now; nothing for a type that it does not listen to. */
export async function reaction(policy: Policy, log: readonly Envelope[], event: Envelope): Promise<AskedFor[]> {
  if (!policy.on.includes(event.type)) return []
  const all = storedOf(log)
  const read = async (stream: string) => all.filter((stored) => stored.event.stream === stream)
  const steps = await policy.react(storedOf([event])[0]!, { read, fingerprint })
  return steps.map(({ decision, ...step }) => ({ command: decision.contract.name, ...step }))
}

/** Each event of a log that a policy answers at the time it comes: `type stream → the streams to be written`. */
export async function answers(policy: Policy, log: readonly Envelope[]): Promise<string[]> {
  const all = await Promise.all(
    log.map(async (event, n) => {
      const steps = await reaction(policy, log.slice(0, n + 1), event)
      return { event, targets: steps.map(({ target }) => label(target)) }
    }),
  )
  return all
    .filter(({ targets }) => targets.length > 0)
    .map(({ event, targets }) => `${told(event)} → ${targets.join(', ')}`)
}

function storedOf(log: readonly Envelope[]): StoredEvent[] {
  return log.map((event, n) => ({ position: toPosition(n + 1), event }))
}
