import type { Position } from '../../contracts/envelope.ts'

const width = 20

/** Zero-padded, so that comparing strings compares positions. `ordinal` counts from 1. */
export const toPosition = (ordinal: number): Position => String(ordinal).padStart(width, '0')

/** The ordinal of a position that a store of this process handed out; 0 stands before the first. */
export function toOrdinal(position: Position | null): number {
  if (position === null) return 0
  if (!/^\d{20}$/.test(position))
    throw new TypeError(`position must be ${width} digits, got ${JSON.stringify(position)}`)
  return Number(position)
}
