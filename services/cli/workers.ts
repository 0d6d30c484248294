// What works behind the interface: printing, and the policies that follow from events. Loaded and started while the
// interface serves already, because a browser takes its time.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { openInProcessBus } from '../bus/in-process.ts'
import type { Handle } from '../decisions/handle.ts'
import { policies } from '../policies/all.ts'
import { startRelay } from '../relay/relay.ts'
import { defaultCacheFolder } from '../renderer/browser/cache-folder.ts'
import { createPrinter } from '../renderer/browser/printer.ts'
import { openBundles } from '../renderer/bundles.ts'
import { FINISH } from '../renderer/finish.ts'
import type { RenderAgain } from '../renderer/port.ts'
import { createRenderAgain } from '../renderer/render-again.ts'
import { startRenderer } from '../renderer/renderer.ts'
import type { Signing } from '../signing/port.ts'
import { timestampAuthority } from '../signing/timestamp-authority.ts'
import { openTimestamping } from '../signing/timestamping.ts'
import type { FileStore } from '../store/files/port.ts'
import type { EventStore } from '../store/port.ts'
import { openProgress } from '../store/progress/sqlite.ts'
import { startTimestamper } from '../timestamper/timestamper.ts'
import type { Vault } from '../vault/port.ts'
import { type Closing, closing } from './closing.ts'
import { type Config, projectFolder } from './config.ts'

export type Core = {
  readonly store: EventStore
  readonly files: FileStore
  readonly vault: Vault
  readonly handle: Handle
  readonly now: () => string
  readonly log: Logger
  readonly seal: Signing['seal']
}

export type Workers = Closing & {
  /** Why nothing can be printed just now; null where it can. */
  fault(): string | null
  readonly renderAgain: RenderAgain
}

export async function startWorkers(config: Config, core: Core): Promise<Workers> {
  const { store, files, handle, log, now } = core
  const parts = closing()
  try {
    const bundles = await openBundles(join(projectFolder, 'templates'), files)
    const printer = createPrinter({
      cacheFolder: await defaultCacheFolder(config.dataFolder),
      runFolder: join(config.dataFolder, 'run'),
      ...(config.chromeSandbox === 'auto' ? {} : { sandbox: config.chromeSandbox === 'on' }),
      ...(config.chromePath === undefined ? {} : { chromePath: config.chromePath }),
      log,
    })
    parts.add(() => printer.close())
    const fingerprint = { templates: bundles.current.hash, ...(await printer.fingerprint()), finish: FINISH }
    const bus = openInProcessBus({ file: join(config.dataFolder, 'bus.db'), log })
    parts.add(() => bus.close())
    const progress = openProgress(join(config.dataFolder, 'relay.db'))
    parts.add(() => progress.close())
    const rendering = { ...core, printer, bundles }
    const renderer = startRenderer({ ...rendering, bus })
    parts.add(() => renderer.stop())
    const { timestampUrl: url } = config
    if (url !== undefined) {
      const stamp = openTimestamping(timestampAuthority({ url, random: randomBytes }))
      const timestamper = startTimestamper({ store, files, handle, bus, log, stamp })
      parts.add(() => timestamper.stop())
    }
    const relay = await startRelay({
      store,
      handle,
      bus,
      progress,
      policies,
      fingerprint,
      now,
      stamps: url !== undefined,
    })
    parts.add(() => relay.stop())
    return { fault: () => renderer.fault(), renderAgain: createRenderAgain(rendering), close: parts.close }
  } catch (error) {
    await parts.close()
    throw error
  }
}
