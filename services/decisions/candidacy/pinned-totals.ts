import type { SheetTotals } from '../rules/one-sheet.ts'

/** What a sheet came to, as its event holds it. */
export function pinned({ total, maximum, groups, months, missed }: SheetTotals) {
  return {
    ...{ total, maximum, groups: [...groups] },
    ...(months === undefined ? {} : { months: [...months] }),
    ...(missed === undefined ? {} : { missed: [...missed] }),
  }
}
