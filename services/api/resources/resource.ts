import type { EventContract } from '../../../contracts/define.ts'
import type { StreamType } from '../../decisions/kernel/stream-type.ts'
import type { EventStore } from '../../store/port.ts'
import type { Vault } from '../../vault/port.ts'
import { toWire } from '../edge/to-wire.ts'

/** Organisations of whose subtree a reader must be, or `everyone` where nothing is confidential. */
export type Owners = 'everyone' | readonly (string | undefined)[]

export type Resource<S> = {
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly stream: StreamType<S, never>
  owners(state: S, store: EventStore, id: string): Promise<Owners> | Owners
  view(state: S, vault: Vault): object
}

export function resource<S>(r: Resource<S>): Resource<S> {
  return r
}

/** An event's data as a person or program reads it; null stays null. */
export function shown(contract: EventContract, data: object | null, vault: Vault): unknown {
  return data === null ? null : toWire(contract.wire, data, vault)
}
