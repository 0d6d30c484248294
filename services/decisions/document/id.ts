import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { derivedId } from '../../../contracts/ids.ts'

/**
 * Each paper of a source exists once, so its id follows from both, and from which of its items it is about where there are
 * many. A candidacy that was returned has a sheet, a report and an appraisal of each submission; those of the first are
 * named as if there were no other.
 */
export function documentId(
  type: PaperType,
  source: { readonly stream: string; readonly id: string; readonly item?: number },
  submission = 1,
): string {
  const item = source.item === undefined ? [] : [`item-${source.item}`]
  const again = submission === 1 ? [] : [String(submission)]
  return derivedId('document', type, source.stream, source.id, ...item, ...again)
}
