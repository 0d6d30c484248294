// The whole service as it is composed, in this process, over a data folder, with clock, ids and chance of the test.
import pino from 'pino'
import { readConfig } from '../../services/cli/config.ts'
import { type Embedded, openEmbedded, type Surroundings } from '../../services/cli/embedded.ts'
import { redacted } from '../../services/log.ts'
import { type Client, clientOf } from './client.ts'
import { chanceOf, idsOf } from './injected.ts'
import { quiet } from './quiet-folder.ts'

export type EmbeddedClient = Client & {
  readonly app: Embedded['app']
  /** The administrator's key. */
  readonly root: string
  /** Everything logged so far, one JSON line each. */
  readonly logged: string[]
  /** Waits until all that follows by itself has happened. */
  settle(): Promise<void>
  /** Ends the service as SIGTERM does. */
  close(): Promise<void>
}

export type EmbeddedOptions = {
  readonly dataFolder: string
  /** Of ids and chance. */
  readonly seed: string
  /** Where the clock stops first, a UTC instant. */
  readonly clock: string
  /** With the relay, the renderer and a browser. */
  readonly workers: boolean
  /** The administrator's key, where the folder has one already. */
  readonly root?: string
  readonly keeperOf?: (log: pino.Logger) => NonNullable<Surroundings['keeperOf']>
}

export async function embeddedClient(options: EmbeddedOptions): Promise<EmbeddedClient> {
  const { dataFolder, seed, workers, keeperOf } = options
  let instant = options.clock
  const logged: string[] = []
  const now = () => instant
  const log = pino(
    { level: 'trace', redact: redacted, base: null, timestamp: () => `,"time":"${now()}"` },
    { write: (line: string) => void logged.push(line) },
  )
  const { CHROME_PATH, CHROME_SANDBOX } = process.env
  const env = { CHROME_PATH, CHROME_SANDBOX, BON_TOT_DATA: dataFolder }
  const service = await openEmbedded(readConfig(env), {
    ...{ now, log, newId: idsOf(seed), chance: chanceOf(seed) },
    ...(keeperOf && { keeperOf: keeperOf(log) }),
  })
  try {
    const root = options.root ?? (await service.firstKey())!
    if (workers) await service.startWorkers()
    const setClock = (wanted: string) => {
      instant = wanted
    }
    const settle = () => quiet(dataFolder, workers)
    return { ...clientOf(service.app, root, setClock), app: service.app, root, logged, settle, close: service.close }
  } catch (error) {
    await service.close()
    throw error
  }
}
