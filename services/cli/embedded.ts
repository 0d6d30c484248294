// The embedded service: every role in this process, over SQLite files, an in-process bus and a folder of files.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { projections } from '../../projections/all.ts'
import { openReadModels } from '../../projections/runner.ts'
import { buildApp } from '../api/app.ts'
import { openInProcessBus } from '../bus/in-process.ts'
import { lockDataFolder } from '../data-folder.ts'
import { createHandle } from '../decisions/handle.ts'
import { policies } from '../policies/all.ts'
import { startRelay } from '../relay/relay.ts'
import { defaultCacheFolder } from '../renderer/browser/cache-folder.ts'
import { createPrinter } from '../renderer/browser/printer.ts'
import { openBundles } from '../renderer/bundles.ts'
import { countPages } from '../renderer/count-pages.ts'
import { startRenderer } from '../renderer/renderer.ts'
import { openFolderFiles } from '../store/files/folder.ts'
import { openProgress } from '../store/progress/sqlite.ts'
import { openSqliteStore } from '../store/sqlite.ts'
import { startEraser } from '../vault/eraser.ts'
import { openVault } from '../vault/sqlite.ts'
import { type Config, projectFolder } from './config.ts'
import { firstKey } from './first-key.ts'
import { faultsOf } from './health.ts'

export type Embedded = {
  readonly app: FastifyInstance
  /** The administrator's key, on the very first start only. */
  readonly firstKey: string | null
  close(): Promise<void>
}

/** Opens everything in the order in which it depends on each other; `close` goes the other way. */
export async function startEmbedded(config: Config, now: () => string, log: Logger): Promise<Embedded> {
  const closing: (() => unknown)[] = []
  const close = async () => {
    for (const end of closing.splice(0)) await end()
  }
  try {
    const file = (name: string) => join(config.dataFolder, name)
    const lock = lockDataFolder(config.dataFolder, now())
    closing.unshift(() => lock.release())
    const store = openSqliteStore({ file: file('events.db'), log })
    closing.unshift(() => store.close())
    const vault = openVault({ file: file('vault.db'), kekFile: config.kekFile })
    closing.unshift(() => vault.close())
    const eraser = await startEraser({ store, vault })
    closing.unshift(() => eraser.stop())
    const files = openFolderFiles({ folder: file('files') })
    const bundles = await openBundles(join(projectFolder, 'templates'), files)
    const printer = createPrinter({
      cacheFolder: await defaultCacheFolder(config.dataFolder),
      runFolder: file('run'),
      ...(config.chromeSandbox === 'auto' ? {} : { sandbox: config.chromeSandbox === 'on' }),
      ...(config.chromePath === undefined ? {} : { chromePath: config.chromePath }),
      log,
    })
    closing.unshift(() => printer.close())
    const bus = openInProcessBus({ file: file('bus.db'), log })
    closing.unshift(() => bus.close())
    const progress = openProgress(file('relay.db'))
    closing.unshift(() => progress.close())
    const handle = createHandle({ store, now })
    const models = openReadModels({ file: file('read-models.db'), projections, store, log })
    closing.unshift(() => models.close())
    const renderer = startRenderer({ store, handle, files, printer, vault, bundles, bus, log })
    closing.unshift(() => renderer.stop())
    const fingerprint = { templates: bundles.current.hash, ...(await printer.fingerprint()) }
    const relay = await startRelay({ store, handle, bus, progress, policies, fingerprint, now })
    closing.unshift(() => relay.stop())
    const health = () => faultsOf({ store, models, renderer })
    const app = await buildApp({ store, files, vault, handle, models, now, newId: randomUUID, log, countPages, health })
    closing.unshift(() => app.close())
    return { app, firstKey: await firstKey({ store, handle }), close }
  } catch (error) {
    await close()
    throw error
  }
}
