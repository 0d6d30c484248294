import type { FastifyBaseLogger } from 'fastify'
import type { ReadModels } from '../../projections/runner.ts'
import type { Keeper } from '../ballot-box/port.ts'
import type { Handle } from '../decisions/handle.ts'
import type { CheckEvidence } from '../evidence/port.ts'
import type { RenderAgain } from '../renderer/port.ts'
import type { Place, Signing } from '../signing/port.ts'
import type { FileStore } from '../store/files/port.ts'
import type { EventStore } from '../store/port.ts'
import type { Vault } from '../vault/port.ts'

/** Everything that the api role is given; tests pass memory adapters and a stopped clock. */
export type ApiDeps = {
  readonly store: EventStore
  readonly files: FileStore
  readonly vault: Vault
  readonly handle: Handle
  readonly models: ReadModels
  /** UTC instant. */
  readonly now: () => string
  /** Random id for a request without Idempotency-Key. */
  readonly newId: () => string
  readonly log: FastifyBaseLogger
  /** Pages of a PDF; null where it cannot be read. */
  readonly countPages: (pdf: Uint8Array) => Promise<number | null>
  readonly signing: Signing
  /** Where each of these people signs in a printed paper; null where it has no room for them. */
  readonly signaturePlaces: (pdf: Uint8Array, names: readonly string[]) => Promise<readonly (Place | null)[]>
  /** Whether a file may be evidence, and what it is. */
  readonly checkEvidence: CheckEvidence
  readonly renderAgain: RenderAgain
  /** The boxes of electronic votes. */
  readonly ballotBox: Keeper
  /** What stands in the way of serving, by part; empty when all is well. */
  readonly health: () => Promise<Readonly<Record<string, string>>>
}
