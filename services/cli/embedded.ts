// The embedded service: every role in this process, over SQLite files, an in-process bus and a folder of files.
import { hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { projections } from '../../projections/all.ts'
import { openReadModels } from '../../projections/runner.ts'
import { buildApp } from '../api/app.ts'
import type { ApiDeps } from '../api/deps.ts'
import { openBallotBoxes } from '../ballot-box/boxes/boxes.ts'
import { createKeeper, type KeeperDeps } from '../ballot-box/keeper.ts'
import type { Keeper } from '../ballot-box/port.ts'
import { lockDataFolder } from '../data-folder.ts'
import { createHandle } from '../decisions/handle.ts'
import type { CheckEvidence } from '../evidence/port.ts'
import type { Random } from '../random.ts'
import type { RenderAgain } from '../renderer/port.ts'
import { openSigning } from '../signing/signing.ts'
import { rootsIn } from '../signing/verify/roots.ts'
import { openFolderFiles } from '../store/files/folder.ts'
import { openSqliteStore } from '../store/sqlite.ts'
import { startEraser } from '../vault/eraser.ts'
import { readKek } from '../vault/kek.ts'
import { openVault } from '../vault/sqlite.ts'
import { closing } from './closing.ts'
import { type Config, ConfigError } from './config.ts'
import { firstKey } from './first-key.ts'
import { faultsOf } from './health.ts'
import type { Workers } from './workers.ts'

export type Embedded = {
  readonly app: FastifyInstance
  /** The administrator's key, on the very first start only; issued when asked for, so that it cannot get lost unseen. */
  firstKey(): Promise<string | null>
  /** Starts what works behind the interface; rejects where it cannot. */
  startWorkers(): Promise<void>
  close(): Promise<void>
}

/** What the service takes from around it. */
export type Surroundings = {
  /** UTC instant. */
  readonly now: () => string
  readonly log: Logger
  /** Ids of commands that come without one. */
  readonly newId?: () => string
  /** Where chance comes from, apart for each purpose: what one draws must not change what another gets. */
  readonly chance?: (purpose: 'vault' | 'slips' | 'ballots' | 'signing' | 'first key') => Random
  readonly keeperOf?: (deps: KeeperDeps) => Keeper
}

/** Opens everything in the order in which it depends on each other; `close` goes the other way. */
export async function openEmbedded(config: Config, surroundings: Surroundings): Promise<Embedded> {
  const { now, log, newId = randomUUID, chance = () => randomBytes, keeperOf = createKeeper } = surroundings
  const parts = closing()
  try {
    const file = (name: string) => join(config.dataFolder, name)
    const lock = lockDataFolder(config.dataFolder, now())
    parts.add(() => lock.release())
    const store = openSqliteStore({ file: file('events.db'), log })
    parts.add(() => store.close())
    const vault = openVault({ file: file('vault.db'), kekFile: config.kekFile, random: chance('vault') })
    parts.add(() => vault.close())
    const eraser = await startEraser({ store, vault })
    parts.add(() => eraser.stop())
    const files = openFolderFiles({ folder: file('files') })
    const handle = createHandle({ store, now })
    const kek = readKek(config.kekFile)
    const boxes = openBallotBoxes({
      folder: file('ballots'),
      wrappingKey: keyFor('bon-tot ballot boxes', kek),
      random: chance('ballots'),
    })
    parts.add(() => boxes.close())
    const ballotBox = keeperOf({ store, boxes, now, random: chance('slips') })
    await ballotBox.recover()
    const models = openReadModels({ file: file('read-models.db'), projections, store, log })
    parts.add(() => models.close())
    let workers: Workers | null = null
    const health = () => faultsOf(store, models, workers)
    const countPages = async (pdf: Uint8Array) => (await import('../renderer/count-pages.ts')).countPages(pdf)
    const signing = openSigning({
      folder: file('signing'),
      wrappingKey: keyFor('bon-tot test authority', kek),
      random: chance('signing'),
      now,
      trusted: trustedRoots(config.trustFile),
      ...(config.serviceKey === undefined ? {} : { serviceKey: config.serviceKey }),
    })
    const sealFault = await signing.sealFault()
    if (sealFault !== null) log.error({ detail: sealFault }, 'dossiers wait for the signature of the service')
    const signaturePlaces: ApiDeps['signaturePlaces'] = async (pdf, names) =>
      (await import('../renderer/signature-places.ts')).signaturePlaces(pdf, names)
    const checkEvidence: CheckEvidence = async (file, claim) =>
      (await import('../evidence/check-evidence.ts')).checkEvidence(file, claim)
    const renderAgain: RenderAgain = async (id) => (await workers?.renderAgain(id)) ?? 'unavailable'
    const app = await buildApp({
      ...{ store, files, vault, handle, models, now, newId, log },
      ...{ countPages, checkEvidence, renderAgain, signing, signaturePlaces, ballotBox, health },
    })
    parts.add(() => app.close())
    return {
      app,
      firstKey: () => firstKey({ store, handle, newId, random: chance('first key') }),
      async startWorkers() {
        const started = await (await import('./workers.ts')).startWorkers(config, {
          store,
          files,
          vault,
          handle,
          now,
          log,
          seal: signing.seal,
        })
        workers = started
        parts.add(() => started.close())
      },
      close: parts.close,
    }
  } catch (error) {
    await parts.close()
    throw error
  }
}

/** Said at start, not when somebody signs. */
function trustedRoots(file: string | undefined): string {
  if (file === undefined) return ''
  const pem = readFileSync(file, 'utf8')
  if (rootsIn(pem).length > 0) return pem
  throw new ConfigError(`BON_TOT_TRUST_FILE is “${file}”, but holds no certificate in PEM`)
}

/** Wraps what lies in the data folder; it follows from the key-encryption key, which does not. */
function keyFor(purpose: string, kek: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', kek, new Uint8Array(), purpose, 32))
}
