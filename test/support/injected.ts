// What a service takes from around it, the same in every run.
import { hkdfSync } from 'node:crypto'
import { derivedUuid } from '../../contracts/ids.ts'
import type { Surroundings } from '../../services/cli/embedded.ts'

/** Chance that follows from the seed: a stream of its own for each purpose. */
export function chanceOf(seed: string): NonNullable<Surroundings['chance']> {
  return (purpose) => {
    let drawn = 0
    return (size) => new Uint8Array(hkdfSync('sha256', seed, '', `${purpose} ${drawn++}`, size))
  }
}

export function idsOf(seed: string): () => string {
  let given = 0
  return () => derivedUuid('id', seed, String(given++))
}
