import type { EventContract } from '../../../contracts/define.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { StreamType } from '../../decisions/kernel/stream-type.ts'
import type { EventStore } from '../../store/port.ts'
import type { Vault } from '../../vault/port.ts'
import { toWire } from '../edge/to-wire.ts'
import type { Named } from '../person-names.ts'
import type { Caller } from '../plugins/authentication.ts'

/** Organisations of whose subtree a reader must be, or `everyone` where nothing is confidential. */
export type Owners = 'everyone' | readonly (string | undefined)[]

/** For whom a resource is shown. */
export type Reader = {
  readonly vault: Vault
  /** The business date asked for, by default today. */
  readonly date: LocalDate
  readonly caller: Caller
  readonly names: (ids: readonly string[]) => Promise<readonly Named[]>
  /** Whether the reader is one of the `insiders`. */
  readonly isInsider: boolean
}

export type Resource<S> = {
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly stream: StreamType<S, never>
  /** Whether what is shown goes by a date, which `?asOf=` may name. */
  readonly dated?: true
  owners(state: S, store: EventStore, id: string): Promise<Owners> | Owners
  /** Organisations whose own and whose superiors' keys see more than everyone; by default nothing is kept from a reader. */
  insiders?(state: S): Exclude<Owners, 'everyone'>
  view(state: S, reader: Reader, id: string): object | Promise<object>
}

export function resource<S>(r: Resource<S>): Resource<S> {
  return r
}

/** An event's data as a person or program reads it; null stays null. */
export function shown(contract: EventContract, data: object | null, { vault }: Pick<Reader, 'vault'>): unknown {
  return data === null ? null : toWire(contract.wire, data, vault)
}

/** The same for each of several. */
export function eachShown(contract: EventContract, data: readonly object[], reader: Pick<Reader, 'vault'>): unknown[] {
  return data.map((one) => shown(contract, one, reader))
}
