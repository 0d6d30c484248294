// The time-stamper role: woken over the bus, it asks the time-stamp authority for signatures that have none yet. An authority
// takes two minutes or never answers, so nothing waits for it: who signs or issues meanwhile goes on with the file as it is.
import type { Bus, Settled, WakeUp } from '../bus/port.ts'
import type { Handle } from '../decisions/handle.ts'
import type { Log } from '../log.ts'
import type { Timestamping } from '../signing/port.ts'
import { type FileStore, namedFile } from '../store/files/port.ts'
import type { EventStore } from '../store/port.ts'
import { type Awaited, awaitedIn } from './awaited.ts'
import { recordOutcome } from './record-outcome.ts'

export type TimestamperDeps = {
  readonly store: EventStore
  readonly handle: Handle
  readonly files: FileStore
  readonly bus: Bus
  readonly log: Log
  readonly stamp: Timestamping
  /** Between two tries for one signature; doubled each time. Default: ten seconds. */
  readonly pauseMs?: number
}

const SUBJECT = 'timestamp'
/** The authority's users share it. */
const PARALLEL = 4
const TRIES = 6
const DONE: Settled = { done: true }

/** Asks four at a time until stopped; whoever stops it waits for answers that are under way. */
export function startTimestamper(deps: TimestamperDeps): { stop(): Promise<void> } {
  const { bus, pauseMs = 10_000 } = deps
  /** Of this process: after a restart an authority that came back is asked again. */
  const failed = new Map<string, number>()
  return bus.consume('timestamper', SUBJECT, PARALLEL, async ({ stream }: WakeUp) => {
    const waiting = await awaitedIn(deps.store, stream)
    const outcomes = []
    for (const one of waiting) outcomes.push(await tryOnce(deps, one, failed))
    const tries = Math.max(0, ...outcomes)
    return tries === 0 ? DONE : { again: true, afterMs: pauseMs * 2 ** (tries - 1) }
  })
}

/** How many tries for it have failed; 0 once it has an outcome. */
async function tryOnce(deps: TimestamperDeps, one: Awaited, failed: Map<string, number>): Promise<number> {
  const file = await namedFile(deps.files, one.base)
  const answer = await deps.stamp(file, one.field).catch((error: unknown) => error as Error)
  if (answer instanceof Error) return failedOnce(deps, one, failed, answer)
  await recordOutcome(deps, one, { sha256: await deps.files.put(answer.pdf), provedAt: answer.provedAt })
  failed.delete(one.base)
  return 0
}

async function failedOnce(deps: TimestamperDeps, one: Awaited, failed: Map<string, number>, { message }: Error) {
  const tries = (failed.get(one.base) ?? 0) + 1
  deps.log.warn({ stream: one.stream, field: one.field, tries, detail: message }, 'no time-stamp')
  if (tries < TRIES) {
    failed.set(one.base, tries)
    return tries
  }
  failed.delete(one.base)
  const reason = `Dịch vụ dấu thời gian không trả lời đúng sau ${TRIES} lần hỏi: ${message}`.slice(0, 1000)
  await recordOutcome(deps, one, { reason })
  return 0
}
