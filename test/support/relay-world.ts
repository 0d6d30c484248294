// The relay over real decisions, with people who act when a test says so and a renderer that records without printing.
import { setImmediate } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import type { Bus, WakeUp } from '../../services/bus/port.ts'
import { createHandle } from '../../services/decisions/handle.ts'
import { policies } from '../../services/policies/all.ts'
import { type RelayDeps, startRelay } from '../../services/relay/relay.ts'
import { memoryStore } from '../../services/store/memory.ts'
import type { EventStore } from '../../services/store/port.ts'
import type { Progress } from '../../services/store/progress/port.ts'
import { openProgress } from '../../services/store/progress/sqlite.ts'
import { play, type Step, seed } from './play.ts'
import { fingerprint } from './season/papers.ts'
import { at, type Phase, seasonSteps } from './season.ts'

/** After everything in the season; the relay's clock stands. */
export const relayNow = '2025-02-01T03:00:00.000Z'

/** What outlives the process of a relay. */
export type Kept = { readonly store: EventStore; readonly progress: Progress; readonly bus: RecordingBus }

export type RecordingBus = Bus & {
  /** Every wake-up that a consumer would get, each id once. */
  readonly published: readonly WakeUp[]
  /** Those that were not taken yet. */
  take(): readonly WakeUp[]
}

export function recordingBus(): RecordingBus {
  const published: WakeUp[] = []
  let taken = 0
  return {
    published,
    take: () => {
      const news = published.slice(taken)
      taken = published.length
      return news
    },
    publish: async (wakeUp) => {
      if (!published.some(({ id }) => id === wakeUp.id)) published.push(wakeUp)
    },
    consume: () => ({ stop: async () => {} }),
    close: async () => {},
  }
}

/** Nothing was reacted to yet: a log, no progress, an empty bus. */
export async function keptOver(log: readonly Envelope[]): Promise<Kept> {
  const store = memoryStore()
  await seed(store, log)
  return { store, progress: noProgress(), bus: recordingBus() }
}

export function noProgress(): Progress {
  const progress = openProgress(':memory:')
  onTestFinished(() => progress.close())
  return progress
}

export type Running = {
  /** Resolves when the relay has reacted to everything in the log. */
  settled(): Promise<void>
  stop(): Promise<void>
}

export async function runRelay(kept: Kept, changes: Partial<RelayDeps> = {}): Promise<Running> {
  const { now = () => relayNow } = changes
  const handle = createHandle({ store: kept.store, now })
  const relay = await startRelay({ ...kept, handle, policies, fingerprint, now, ...changes })
  onTestFinished(() => relay.stop())
  return { settled: () => settledOver(kept), stop: () => relay.stop() }
}

export async function settledOver({ store, progress }: Pick<Kept, 'store' | 'progress'>): Promise<void> {
  const since = performance.now()
  while (progress.position() !== (await store.head())) {
    if (performance.now() - since > 20_000) throw new Error(`the relay stays at ${progress.position()}`)
    await setImmediate()
  }
}

const follow = new Set(['NoteOutcome', 'DraftDocument', 'AllocateNumber', 'NumberDocument', 'AssembleDossier'])
const work = new Set(['RecordRendering', 'RecordDossierFile', 'AttachScan', 'IssueDocument'])

/** The commands that people give after a phase, papers aside. Every command of the season made one event. */
export function meetingsAfter(phase: Phase): readonly Step[] {
  return seasonSteps.slice(at(phase).length).filter(({ name }) => !follow.has(name) && !work.has(name))
}

/** Gives commands one after the other, each when everything that follows from the one before has happened. */
export async function act(kept: Kept, running: Running, steps: readonly Step[]): Promise<void> {
  await running.settled()
  for (const one of steps) {
    await play(kept.store, [one])
    await running.settled()
  }
}
