import { hd05From } from '../../../contracts/document/draft-document.ts'
import type { LocalDate } from '../../../contracts/values.ts'

/** The layout rule of a document's own date; null where this version carries no templates for it yet. */
export function layoutOn(date: LocalDate): 'hd36-2018' | null {
  return date < hd05From ? 'hd36-2018' : null
}
