// A process that appends to a SQLite store until it is killed or done, and prints a line for every acknowledged event:
// `append-child.ts FILE STREAM,… ROUNDS`. Streams are written side by side, three events an append; a refused one is
// printed as `! NAME`, and the stream ends there.
import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { envelopes } from './envelopes.ts'

const [file = '', streams = '', rounds = '0'] = process.argv.slice(2)
const store = openSqliteStore({ file })
// Straight to the descriptor: an acknowledgement must not wait in a buffer of the process that is killed.
const say = (line: string) => writeSync(1, `${line}\n`)

const write = async (stream: string) => {
  const written = (await store.read(stream)).length
  for (let round = 0; round < Number(rounds); round++) {
    const next = written + round * 3
    const stored = await store.append(stream, next === 0 ? 'none' : next - 1, envelopes(stream, next, 3))
    for (const { event } of stored) say(event.id)
  }
}
const failed = (error: unknown) => {
  say(`! ${error instanceof Error ? error.name : error}`)
}

say('ready')
await Promise.all(streams.split(',').map((stream) => write(stream).catch(failed)))
await store.close()
