// Plays commands against the REST interface like an office program would: with keys, idempotency keys and patience.
import { setTimeout as sleep } from 'node:timers/promises'

export type Receipt = { readonly id: string; readonly position: string; readonly key?: string }

/** A REST interface that may be away for a while; `address` and `setClock` follow it when it is started again. */
export type Place = {
  address(): string
  setClock(clock: string): Promise<void>
  /** Called between two steps; the kill harness uses it. */
  beforeStep?(name: string): Promise<void>
}

export type Player = {
  /** The instant at which the following steps are given. */
  at(clock: string): void
  /** Gives one command; `name` makes its idempotency key, so that giving it again is harmless. */
  give(name: string, key: string, path: string, body: object): Promise<Receipt>
  /** Reads as JSON; a position waits until the read models have passed it. */
  read<T>(key: string, path: string): Promise<T>
  readBytes(key: string, path: string): Promise<Uint8Array>
  readonly steps: number
}

/** How long a server may be away, and a file may take. */
const patienceMs = 60_000
const pauseMs = 100

export function createPlayer(place: Place): Player {
  let clock = ''
  let steps = 0
  return {
    get steps() {
      return steps
    },
    at(instant) {
      clock = instant
    },
    async give(name, key, path, body) {
      await place.beforeStep?.(name)
      steps++
      const answer = await patiently(async () => {
        await place.setClock(clock)
        return fetch(place.address() + path, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            'idempotency-key': encodeURIComponent(name),
          },
          body: JSON.stringify(body),
        })
      })
      const receipt = (await answer.json()) as { stream: string; position: string; key?: string }
      if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${JSON.stringify(receipt)}`)
      const { stream, position } = receipt
      return {
        id: stream.slice(stream.indexOf('-') + 1),
        position,
        ...(receipt.key === undefined ? {} : { key: receipt.key }),
      }
    },
    read: async <T>(key: string, path: string) => (await get(place, key, path)).json() as Promise<T>,
    readBytes: async (key, path) => new Uint8Array(await (await get(place, key, path)).arrayBuffer()),
  }
}

async function get(place: Place, key: string, path: string): Promise<Response> {
  const answer = await patiently(() => fetch(place.address() + path, { headers: { authorization: `Bearer ${key}` } }))
  if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`)
  return answer
}

/** Asks again while the server is away or says that it is (503). */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      const answer = await ask()
      if (answer.status !== 503 || Date.now() > deadline) return answer
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
    await sleep(pauseMs)
  }
}

/** Asks until there is an answer that will do. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const found = await ask()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`${what} did not come within ${patienceMs / 1000} s`)
    await sleep(pauseMs)
  }
}
