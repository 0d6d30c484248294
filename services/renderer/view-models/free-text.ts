// What somebody wrote freely, as paragraphs of a paper.
import type { Sealed } from '../../../contracts/values.ts'
import { sentence } from '../papers/format/sentence.ts'
import { paragraphs } from '../papers/format/text.ts'
import type { Names } from './names.ts'

/** None where nothing was written under the property of this name. */
export function free(sealed: Sealed | undefined, field: string, names: Names): string[] {
  return sealed === undefined ? [] : paragraphs(names.text(sealed, field))
}

/** A reason as whole sentences, one behind another; `field`: the property that holds it. */
export function reasonOf(reason: Sealed, names: Names, field = 'reason'): string {
  return free(reason, field, names).map(sentence).join(' ')
}
