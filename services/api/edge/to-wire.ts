import type { TSchema } from 'typebox'
import { type Sealed, stored } from '../../../contracts/values.ts'
import type { Vault } from '../../vault/port.ts'
import { toDecimal } from './points.ts'
import { type Wire, walk } from './walk.ts'

/** What is shown in place of a text whose key was destroyed. */
export const erasedText = '[đã xóa]'

/**
 * The wire form of a stored value: points as decimals, sealed text opened, or `[đã xóa]`. A sealed text opens under the
 * property name with which it was sealed, so resources name their fields as commands do. Throws Corrupt.
 */
export function toWire(schema: TSchema, value: unknown, { open }: Pick<Vault, 'open'>): unknown {
  return walk(schema as Wire, value, {
    branch: (branch) => stored(branch as TSchema) as Wire,
    leaf(leaf, found, { field }) {
      if (leaf['x-edge'] === 'sealed') return open(found as Sealed, field) ?? erasedText
      return leaf['x-edge'] === 'points' ? toDecimal(found as number) : found
    },
  })
}
