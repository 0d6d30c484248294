import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { derivedId } from '../../../contracts/ids.ts'

/** Each paper of a source exists once, so its id follows from both. */
export function documentId(type: PaperType, source: { readonly stream: string; readonly id: string }): string {
  return derivedId('document', type, source.stream, source.id)
}
