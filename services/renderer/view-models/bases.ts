import type { Level } from '../../../contracts/framework/ballot-rules.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { OpenedSeason } from '../../decisions/season/state.ts'
import { citeInFull } from '../papers/format/citation.ts'

/** The rules of a season: its own bases stand in the place of the framework's. */
export function withBases(rules: Framework, { bases }: OpenedSeason['opened']): Framework {
  return bases === undefined ? rules : { ...rules, bases: { ...rules.bases, ...bases } }
}

/** The framework's bases of a level, then the facts of the paper itself. Each begins with `Căn cứ`, no separator. */
export function basesOf(rules: Framework, level: Level, ...facts: string[]): string[] {
  return [...rules.bases[level].map(citeInFull), ...facts].map((basis) => `Căn cứ ${basis}`)
}
