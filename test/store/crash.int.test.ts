// What is acknowledged stays, tried on real processes that are killed, stopped by a full disk or watched at fsync.
import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../contracts/envelope.ts'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { envelopes } from '../support/envelopes.ts'
import { emptyFolder } from '../support/folders.ts'
import { needs } from '../support/programs.ts'
import { eventsOf } from '../support/store-contract.ts'

const child = join(import.meta.dirname, '../support/append-child.ts')
const streams = ['a', 'b', 'c']

async function everything(file: string): Promise<readonly StoredEvent[]> {
  const store = openSqliteStore({ file })
  const all = await store.readAll(null, 1_000_000)
  await store.close()
  return all
}

/** Revisions without gaps, appends of three whole, every acknowledged id there. */
function expectSound(all: readonly StoredEvent[], acknowledged: readonly string[]): void {
  const there = new Set(eventsOf(all).map(({ id }) => id))
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
  for (const stream of streams) {
    const events = eventsOf(all).filter((event) => event.stream === stream)
    expect(events).toEqual(envelopes(stream, 0, events.length))
    expect(events.length % 3).toBe(0)
  }
}

/** Starts a child that appends without end, kills it `afterMs` after its first acknowledgement, gives what it said. */
async function killed(file: string, afterMs: number): Promise<readonly string[]> {
  const process_ = spawn(process.execPath, [child, file, streams.join(), '1000000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  for await (const line of createInterface({ input: process_.stdout })) {
    if (said.push(line) === 2) setTimeout(() => process_.kill('SIGKILL'), afterMs)
  }
  return said.slice(1)
}

describe('SQLite store, when its process ends badly', () => {
  it('has every acknowledged event after kill -9, and no half of an append', async () => {
    const file = join(emptyFolder(), 'events.db')
    const acknowledged: string[] = []
    for (const afterMs of [30, 70, 110, 160]) {
      acknowledged.push(...(await killed(file, afterMs)))
      expectSound(await everything(file), acknowledged)
    }
    expect(acknowledged.length).toBeGreaterThan(100)
  })

  it('answers Unavailable when the disk takes no more, keeps what it acknowledged and goes on later', async () => {
    const file = join(emptyFolder(), 'events.db')
    // Blocks of 512 bytes; Node ignores SIGXFSZ, so that a write past the limit is an error and not a death.
    const limited = `ulimit -f 400; exec "$0" "$@"`
    const said = execFileSync('sh', ['-c', limited, process.execPath, child, file, streams.join(), '1000']).toString()
    const lines = said.trim().split('\n').slice(1)
    const acknowledged = lines.filter((line) => !line.startsWith('!'))
    expect(lines.slice(acknowledged.length)).toEqual(['! Unavailable', '! Unavailable', '! Unavailable'])
    expect(acknowledged.length).toBeGreaterThan(10)
    const all = await everything(file)
    expectSound(all, acknowledged)
    expect(all).toHaveLength(acknowledged.length)
    execFileSync(process.execPath, [child, file, streams.join(), '2'])
    expect(await everything(file)).toHaveLength(acknowledged.length + 18)
  })
})

needs('strace').describe('SQLite store, watched by strace', () => {
  const synchronised = (file: string, streams: string, rounds: number): number => {
    const options = ['-f', '-qq', '-e', 'trace=fsync,fdatasync', '-e', 'signal=none', '-o', `${file}.trace`]
    execFileSync('strace', [...options, process.execPath, child, file, streams, String(rounds)])
    return Number(execFileSync('sh', ['-c', `grep -cE 'f(data)?sync\\(' "${file}.trace"`]).toString())
  }

  // Kill -9 cannot tell: the page cache outlives the process.
  it('calls fsync for every commit, and once for all appends of a turn', () => {
    const folder = emptyFolder()
    const [few, many] = [synchronised(join(folder, 'few'), 'a', 2), synchronised(join(folder, 'many'), 'a', 42)]
    expect(many - few).toBeGreaterThanOrEqual(40)
    expect(synchronised(join(folder, 'together'), 'a,b,c,d,e,f,g,h', 42) - few).toBeLessThan(80)
  })
})
