import type { Handle } from '../decisions/handle.ts'
import type { Log } from '../log.ts'
import type { Signing } from '../signing/port.ts'
import type { FileStore } from '../store/files/port.ts'
import type { EventStore } from '../store/port.ts'
import type { Vault } from '../vault/port.ts'
import type { Printer } from './browser/printer.ts'
import type { Bundles } from './bundles.ts'

/** What rendering needs; `vault` only opens. */
export type RenderDeps = {
  readonly store: EventStore
  readonly handle: Handle
  readonly files: FileStore
  readonly printer: Printer
  readonly vault: Pick<Vault, 'open'>
  readonly bundles: Bundles
  readonly log: Log
  /** Adds the service's own signature to a dossier's file; absent: the file stays as it was put together. */
  readonly seal?: Signing['seal']
}

/** `done`: the outcome is recorded, or nothing was due. `again`: it may work later. */
export type Rendered = 'done' | 'again'
