// Papers that are cancelled while the relay runs, and what becomes of them and of their numbers.
import type { Envelope } from '../../contracts/envelope.ts'
import { document } from '../../services/decisions/document/state.ts'
import { fold } from '../../services/decisions/kernel/stream-type.ts'
import { renderWoken } from './paper-work.ts'
import { everything, type Step, step } from './play.ts'
import { act, type Kept, keptOver, noProgress, runRelay } from './relay-world.ts'
import { told } from './relayed-season.ts'
import { at } from './season.ts'
import { paperIds } from './stream-labels.ts'

const occurredOn = '2025-01-20'
export const cancel = (paper: string) =>
  step('CancelDocument', { as: `cancel ${paper}`, id: paperIds[paper]!, body: { reason: 'in sai' }, occurredOn })
export const record = (paper: string, number: number) =>
  step('RecordNumber', { as: `${paper}: ${number}`, body: { documentId: paperIds[paper]!, number }, occurredOn })

/** Each step is given when everything that follows from the one before has happened. */
export async function after(steps: readonly Step[], begin = at('reported')) {
  const kept = await keptOver(begin)
  const running = await runRelay(kept)
  await act(kept, running, steps)
  await renderWoken(kept)
  return { kept, running, log: await everything(kept.store) }
}

export const storyOf = (log: readonly Envelope[], ...streams: string[]) => {
  const story = log.map((event) => ({ told: told(event), data: event.data as { number?: number } }))
  const own = story.filter(({ told }) => streams.some((stream) => told.endsWith(` ${stream}`)))
  return own.map(({ told, data }) => (data.number === undefined ? told : `${told}: ${data.number}`))
}
export const stateOf = async ({ store }: Kept, paper: string) =>
  fold(document, await store.read(`document-${paperIds[paper]}`))
/** Everything is handed over once more. */
export async function replayed({ store, bus }: Kept) {
  await (await runRelay({ store, bus, progress: noProgress() })).settled()
  return everything(store)
}
