import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openInProcessBus } from '../../services/bus/in-process.ts'
import { busContract, receiver, wakeUp, wakeUps } from '../support/bus-contract.ts'
import { emptyFolder } from '../support/folders.ts'

const log = { warn: () => {}, error: () => {} }
const newFile = () => join(emptyFolder(), 'bus.db')

busContract('in one process', () => {
  const file = newFile()
  const bus = openInProcessBus({ file, log })
  const reopened = async () => {
    await bus.close()
    return openInProcessBus({ file, log })
  }
  return { bus, reopened }
})

function remembered(file: string): readonly unknown[] {
  const db = new DatabaseSync(file, { readOnly: true })
  const ids = db.prepare('SELECT id FROM messages ORDER BY number').all()
  db.close()
  return ids.map(({ id }) => id)
}

describe('bus in one process', () => {
  it('trims what everybody settled, all but the newest, and still knows their ids', async () => {
    const file = newFile()
    const bus = openInProcessBus({ file, log, kept: 2 })
    const seen = receiver(async ({ id }) => (id === wakeUp(1).id ? { again: true, afterMs: 60_000 } : { done: true }))
    for (const message of [...wakeUps(6), wakeUp(0, 'waits for a consumer to come')]) await bus.publish(message)
    bus.consume('renderer', 'documents', 4, seen.handle)
    await seen.reached(6)
    await bus.close()
    const again = openInProcessBus({ file, log, kept: 2 })
    await again.publish(wakeUp(0))
    await again.close()
    const newest = [wakeUp(5).id, wakeUp(0, 'waits for a consumer to come').id]
    expect(remembered(file)).toEqual([wakeUp(1).id, ...newest])
  })

  it('refuses the same consumer twice at a time', async () => {
    const bus = openInProcessBus({ file: newFile(), log })
    const consumer = bus.consume('renderer', 'documents', 1, receiver().handle)
    expect(() => bus.consume('renderer', 'documents', 1, receiver().handle)).toThrow(
      'renderer consumes documents already',
    )
    await consumer.stop()
    bus.consume('renderer', 'documents', 1, receiver().handle)
    await bus.close()
  })

  it('says what failed, of which message, and when it comes again', async () => {
    const said: object[] = []
    const bus = openInProcessBus({ file: newFile(), log: { ...log, warn: (fields) => said.push(fields) } })
    const error = new Error('no browser')
    const seen = receiver(async (_, times) => {
      if (times < 3) throw error
      return { done: true }
    })
    bus.consume('renderer', 'documents', 1, seen.handle)
    await bus.publish(wakeUp(0))
    await seen.reached(3)
    await bus.close()
    const fields = { consumer: 'renderer', id: wakeUp(0).id, err: error }
    expect(said).toEqual([
      { ...fields, againInMs: 100 },
      { ...fields, againInMs: 200 },
    ])
  })

  it('refuses a damaged file with what to do', async () => {
    const file = newFile()
    writeFileSync(file, 'not a database'.repeat(100))
    expect(() => openInProcessBus({ file, log })).toThrow(/bus\.db cannot be used .* stop the service and delete it/)
  })
})
