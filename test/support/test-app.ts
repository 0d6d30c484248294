// The api role over memory adapters, a clock that a test sets and ids that are the same in every run.

import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import { derivedId, derivedUuid } from '../../contracts/ids.ts'
import { projections } from '../../projections/all.ts'
import { openReadModels, type ReadModels } from '../../projections/runner.ts'
import { buildApp } from '../../services/api/app.ts'
import type { ApiDeps } from '../../services/api/deps.ts'
import { openBallotBoxes } from '../../services/ballot-box/boxes/boxes.ts'
import { createKeeper } from '../../services/ballot-box/keeper.ts'
import type { Keeper } from '../../services/ballot-box/port.ts'
import { createHandle, type Handle } from '../../services/decisions/handle.ts'
import { isRefused } from '../../services/decisions/kernel/decision.ts'
import { issueKey } from '../../services/decisions/key/issue-key.ts'
import { checkEvidence } from '../../services/evidence/check-evidence.ts'
import { redacted } from '../../services/log.ts'
import { countPages } from '../../services/renderer/count-pages.ts'
import { signaturePlaces } from '../../services/renderer/signature-places.ts'
import { openSigning } from '../../services/signing/signing.ts'
import { memoryFiles } from '../../services/store/files/memory.ts'
import type { FileStore } from '../../services/store/files/port.ts'
import { memoryStore } from '../../services/store/memory.ts'
import type { EventStore } from '../../services/store/port.ts'
import { startEraser } from '../../services/vault/eraser.ts'
import { memoryVault } from '../../services/vault/memory.ts'
import type { Vault } from '../../services/vault/port.ts'
import { type Client, clientOf } from './client.ts'

export type TestApp = Client & {
  readonly app: FastifyInstance
  readonly store: EventStore
  readonly files: FileStore
  readonly vault: Vault
  readonly models: ReadModels
  readonly handle: Handle
  readonly ballotBox: Keeper
  /** UTC instant of the stopped clock. */
  readonly now: () => string
  /** Everything logged so far, one JSON line each. */
  readonly logged: string[]
  /** Subjects for which a text was sealed, and files that were kept, in order. */
  readonly kept: string[]
  /** The administrator's key of the whole service. */
  readonly root: string
  /** Runs when the test is over, the latest first. */
  onEnd(end: () => void | Promise<void>): void
}

const rootSecret = 'r'.repeat(43)
/** As services/cli/serve.ts does: a key must not be logged. */

export type TestAppOptions = {
  /** Replaces what the app is given; gets the parts that would have been. */
  readonly changes?: (parts: ApiDeps) => Partial<ApiDeps>
  /** Where to hang what ends the app; default: the running test. */
  readonly onEnd?: TestApp['onEnd']
  /** Takes the place of the parts in memory; closed with the app. */
  readonly over?: { readonly store: EventStore; readonly vault: Vault }
}

export async function testApp({ changes, onEnd = onTestFinished, over }: TestAppOptions = {}): Promise<TestApp> {
  let instant = '2024-04-26T02:00:00.000Z'
  let requests = 0
  const logged: string[] = []
  const kept: string[] = []
  const store = over?.store ?? memoryStore()
  const now = () => instant
  const log = pino(
    { level: 'trace', redact: redacted, base: null },
    { write: (line: string) => void logged.push(line) },
  )
  const vault = watchedVault(over?.vault ?? memoryVault(), kept)
  const files = watchedFiles(memoryFiles(), kept)
  const models = openReadModels({ file: ':memory:', projections, store, log })
  const eraser = await startEraser({ store, vault })
  const handle = createHandle({ store, now })
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-boxes-'))
  const boxes = openBallotBoxes({ folder, wrappingKey: Buffer.alloc(32, 7) })
  const newId = () => derivedUuid('request', String(++requests))
  const ballotBox = createKeeper({ store, boxes, now })
  const parts: ApiDeps = {
    store,
    files,
    vault,
    handle,
    models,
    now,
    newId,
    log,
    countPages,
    checkEvidence,
    renderAgain: async () => 'unavailable',
    signing: openSigning({
      folder: join(folder, 'signing'),
      wrappingKey: Buffer.alloc(32, 8),
      random: randomBytes,
      now,
    }),
    signaturePlaces,
    ballotBox,
    health: async () => ({}),
  }
  const app = await buildApp({ ...parts, ...changes?.(parts) })
  onEnd(async () => {
    await app.close()
    await models.close()
    await eraser.stop()
    await store.close()
    boxes.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const root = await rootKey(handle)
  const client = clientOf(app, root, (wanted) => {
    instant = wanted
  })
  return { ...client, app, store, files, vault, models, handle, ballotBox, now, logged, kept, root, onEnd }
}

async function rootKey(handle: Handle): Promise<string> {
  const commandId = derivedUuid('root key')
  const outcome = await handle(issueKey, {
    body: {
      holder: 'Quản trị hệ thống',
      role: 'administrator',
      secretSha256: createHash('sha256').update(rootSecret).digest('hex'),
    },
    actor: { principal: 'service:first-start', role: 'service', organisation: null },
    commandId,
    requestHash: null,
    correlationId: commandId,
    causationId: null,
  })
  if (isRefused(outcome)) throw new Error(outcome.refused.detail)
  return `${derivedId('stream', commandId)}.${rootSecret}`
}

function watchedVault(vault: Vault, kept: string[]): Vault {
  return {
    ...vault,
    seal: (subject, field, text) => {
      kept.push(subject)
      return vault.seal(subject, field, text)
    },
  }
}

function watchedFiles(files: FileStore, kept: string[]): FileStore {
  return {
    ...files,
    put: async (bytes) => {
      const sha256 = await files.put(bytes)
      kept.push(sha256)
      return sha256
    },
    receive: async (stream, options) => {
      const staged = await files.receive(stream, options)
      return { ...staged, keep: async () => kept[kept.push(await staged.keep()) - 1]! }
    },
  }
}
