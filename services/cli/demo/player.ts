// Plays commands against the REST interface like an office program would: with keys, idempotency keys and patience.
import { setTimeout as sleep } from 'node:timers/promises'

export type Slip = { readonly personId: string; readonly credential: string }

export type Receipt = {
  readonly id: string
  readonly position: string
  readonly key?: string
  /** Of an electronic vote, one a voter; told once. */
  readonly slips?: readonly Slip[]
}

export type UploadedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** A REST interface that may be away for a while; `address` and `setClock` follow it when it is started again. */
export type Place = {
  address(): string
  setClock(clock: string): Promise<void>
  /** Called between two steps; the kill harness uses it. */
  beforeStep?(name: string): Promise<void>
}

export type Player = {
  /** The instant from which on the following steps are given; the clock never goes back. */
  at(clock: string): void
  /** Gives one command; `name` makes its idempotency key, so that giving it again is harmless. */
  give(name: string, key: string, path: string, body: object): Promise<Receipt>
  /** The same with a file beside the data, as a form sends it. */
  upload(name: string, key: string, path: string, data: object, file: UploadedFile): Promise<Receipt>
  /** Puts a vote into an electronic ballot's box, as a voter does: with the slip alone. */
  vote(name: string, ballotId: string, body: object): Promise<void>
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
  type Content = { readonly type?: string; readonly body: string | FormData }
  const write = async (name: string, key: string, path: string, content: () => Content): Promise<Receipt> => {
    await place.beforeStep?.(name)
    steps++
    const answer = await patiently(async () => {
      await place.setClock(clock)
      const { type, body } = content()
      const headers = { authorization: `Bearer ${key}`, 'idempotency-key': encodeURIComponent(name) }
      return fetch(place.address() + path, {
        method: 'POST',
        headers: type === undefined ? headers : { ...headers, 'content-type': type },
        body,
      })
    })
    const receipt = (await answer.json()) as Omit<Receipt, 'id'> & { readonly stream: string }
    if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${JSON.stringify(receipt)}`)
    const { stream, position, key: newKey, slips } = receipt
    return {
      id: stream.slice(stream.indexOf('-') + 1),
      position,
      ...(newKey === undefined ? {} : { key: newKey }),
      ...(slips === undefined ? {} : { slips }),
    }
  }
  return {
    get steps() {
      return steps
    },
    at(instant) {
      if (instant > clock) clock = instant
    },
    give: (name, key, path, body) =>
      write(name, key, path, () => ({ type: 'application/json', body: JSON.stringify(body) })),
    upload: (name, key, path, data, file) =>
      write(name, key, path, () => {
        const form = new FormData()
        form.append('data', new Blob([JSON.stringify(data)], { type: 'application/json' }))
        form.append('file', new Blob([file.bytes], { type: file.type }), file.name)
        return { body: form }
      }),
    async vote(name, ballotId, body) {
      await place.beforeStep?.(name)
      steps++
      const answer = await patiently(async () => {
        await place.setClock(clock)
        const headers = { 'content-type': 'application/json' }
        const vote = { method: 'POST', headers, body: JSON.stringify(body) }
        return fetch(`${place.address()}/v1/ballots/${ballotId}/votes`, vote)
      })
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
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
