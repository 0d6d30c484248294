import type { Position, StoredEvent } from '../../contracts/envelope.ts'
import type { EventStore } from '../store/port.ts'
import type { Vault } from './port.ts'

/** Events read at a time, and how many others may pass before the vault notes that they did. */
const batch = 1000

/** The event that asks for an erasure; its stream is the subject. */
const asksErasure = 'PersonErased'

/**
 * Carries out every erasure that the store asks for. Resolves when those already stored are done: nothing may be served
 * before, or a restored backup of the vault would show an erased person once more. Goes on until stopped.
 */
export async function startEraser({ store, vault }: { store: EventStore; vault: Vault }): Promise<Eraser> {
  await rewindForeignPosition(store, vault)
  await catchUp(store, vault)
  return follow(store, vault)
}

export interface Eraser {
  /** Stops after the event that is being handled. */
  stop(): Promise<void>
}

// A store that was restored, or moved to another adapter, gives out positions that the vault believes to be done.
async function rewindForeignPosition(store: EventStore, vault: Vault): Promise<void> {
  const done = vault.erasedUpTo()
  const head = await store.head()
  if (done !== null && (head === null || head.length !== done.length || head < done)) vault.passed(null)
}

async function catchUp(store: EventStore, vault: Vault): Promise<void> {
  for (;;) {
    const events = await store.readAll(vault.erasedUpTo(), batch)
    for (const event of events) eraseIfAsked(vault, event)
    const last = events.at(-1)
    if (last === undefined) return
    if (vault.erasedUpTo() !== last.position) vault.passed(last.position)
  }
}

function follow(store: EventStore, vault: Vault): Eraser {
  let seen: Position | null = vault.erasedUpTo()
  let unnoted = 0
  const note = () => {
    if (unnoted > 0) vault.passed(seen)
    unnoted = 0
  }
  const subscription = store.subscribe(seen, async (event) => {
    const erased = eraseIfAsked(vault, event)
    seen = event.position
    unnoted = erased ? 0 : unnoted + 1
    if (unnoted >= batch) note()
  })
  return {
    async stop() {
      await subscription.stop()
      note()
    },
  }
}

function eraseIfAsked(vault: Vault, { position, event }: StoredEvent): boolean {
  if (event.type !== asksErasure) return false
  vault.erase(event.stream, position)
  return true
}
