import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { openInProcessBus } from '../../services/bus/in-process.ts'
import type { WakeUp } from '../../services/bus/port.ts'
import { openProgress } from '../../services/store/progress/sqlite.ts'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { emptyFolder } from '../support/folders.ts'
import { filesDue, officeWork } from '../support/paper-work.ts'
import { everything, play, seed } from '../support/play.ts'
import { recordingBus, runRelay, settledOver } from '../support/relay-world.ts'
import { at } from '../support/season.ts'
import { label } from '../support/stream-labels.ts'

const log = pino({ level: 'silent' })

/** Everything on disk, in one folder, as it is when a process starts. */
function started(folder: string) {
  const store = openSqliteStore({ file: join(folder, 'events.db'), log })
  const progress = openProgress(join(folder, 'relay.db'))
  const bus = openInProcessBus({ file: join(folder, 'bus.db'), log })
  const close = async () => {
    await bus.close()
    progress.close()
    await store.close()
  }
  return { store, progress, bus, close }
}

/**
 * One life of the service: what the renderer was woken for, in order. It prints only where `prints` says so, and settles
 * every wake-up.
 */
async function life(folder: string, prints: (stream: string) => boolean) {
  const { store, progress, bus, close } = started(folder)
  const woken: string[] = []
  const consumer = bus.consume('renderer', 'render', 1, async ({ stream }: WakeUp) => {
    woken.push(label(stream))
    if (prints(stream)) await play(store, await filesDue(store, stream))
    return { done: true }
  })
  const relay = await runRelay({ store, progress, bus: { ...recordingBus(), publish: bus.publish } })
  const quiet = async () => {
    let seen = -1
    while (seen !== woken.length) {
      seen = woken.length
      await settledOver({ store, progress })
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  await quiet()
  for (const next of await officeWork(store)) if (next.name === 'RecordNumber') await play(store, [next])
  await quiet()
  await relay.stop()
  await consumer.stop()
  const events = await everything(store)
  const due = progress.due().map(({ file }) => label(file))
  await close()
  return { woken, events, due }
}

/** Papers of the branches are drafted and numbered; only reports were printed. */
async function firstLife() {
  const folder = emptyFolder()
  const { store, close } = started(folder)
  await seed(store, at('branch-voted'))
  await close()
  const reports = ['report A', 'report B']
  return { folder, first: await life(folder, (stream) => reports.includes(label(stream))) }
}

const lose = (folder: string, file: string) => {
  for (const ending of ['', '-wal', '-shm']) rmSync(join(folder, `${file}${ending}`), { force: true })
}
const stillDue = ['ballot paper', 'commitment', 'record', 'registration', 'sheet'].flatMap((paper) => [
  `${paper} A`,
  `${paper} B`,
])

describe('losing the bus between two runs', () => {
  it('announces again exactly what is still due, from the progress', async () => {
    const { folder, first } = await firstLife()
    expect(first.due.toSorted()).toStrictEqual(stillDue)
    lose(folder, 'bus.db')
    const second = await life(folder, () => true)
    expect(second.woken.toSorted()).toStrictEqual(stillDue)
    expect(second.due).toStrictEqual([])
    const added = second.events.slice(first.events.length).map(({ type, stream }) => `${type} ${label(stream)}`)
    expect(added.toSorted()).toStrictEqual(stillDue.map((paper) => `DocumentRendered ${paper}`))
  })

  it('wakes nobody a second time where the bus is still there', async () => {
    const { folder, first } = await firstLife()
    const second = await life(folder, () => true)
    expect(second.woken).toStrictEqual([])
    expect(second.events).toStrictEqual(first.events)
  })

  it('wakes again for everything, without effect beyond what was due, where the progress is lost with it', async () => {
    const { folder, first } = await firstLife()
    lose(folder, 'bus.db')
    lose(folder, 'relay.db')
    const second = await life(folder, () => true)
    const all = [
      ...['ballot paper A', 'ballot paper B', 'commitment A', 'commitment B'],
      'record A',
      'record A',
      'record B',
      'report A',
      'report A',
      'report B',
      'report B',
      ...['registration A', 'registration B'],
      'sheet A',
      'sheet B',
    ]
    expect(second.woken.toSorted()).toStrictEqual(all.toSorted())
    expect(second.events.slice(0, first.events.length)).toStrictEqual(first.events)
    expect(second.events.length).toBe(first.events.length + stillDue.length)
  })

  it('writes and announces nothing where only the progress is lost', async () => {
    const { folder, first } = await firstLife()
    lose(folder, 'relay.db')
    const second = await life(folder, () => true)
    expect(second.woken).toStrictEqual([])
    expect(second.events).toStrictEqual(first.events)
    expect(second.due.toSorted()).toStrictEqual(stillDue)
  })
})
