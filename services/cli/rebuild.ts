import { join } from 'node:path'
import pino from 'pino'
import { projections } from '../../projections/all.ts'
import { openReadModels } from '../../projections/runner.ts'
import { lockDataFolder } from '../data-folder.ts'
import { openSqliteStore } from '../store/sqlite.ts'
import type { Config } from './config.ts'
import { existingData } from './existing-data.ts'

/** npm run rebuild: makes every read model anew from the log, beside the old rows, and swaps at the end. */
export async function rebuild(config: Config): Promise<void> {
  const folder = existingData(config)
  console.log(`data folder: ${folder}`)
  const log = pino({ level: config.logLevel })
  const lock = lockDataFolder(folder)
  const store = openSqliteStore({ file: join(folder, 'events.db'), readOnly: true, log })
  const models = openReadModels({ file: join(folder, 'read-models.db'), projections, store, log })
  const began = performance.now()
  try {
    await models.caughtUp
    let events = 0
    await models.rebuild((so) => {
      events = so
      if (process.stdout.isTTY) process.stdout.write(`\r${so} events`)
    })
    if (process.stdout.isTTY) process.stdout.write('\r')
    console.log(
      `${events} events into ${projections.length} read models in ${((performance.now() - began) / 1000).toFixed(1)} s`,
    )
  } finally {
    await models.close()
    await store.close()
    lock.release()
  }
}
