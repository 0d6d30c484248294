// Cover and contents of a dossier that was filed away: the edition's own, with what its keeper says of the file.

import { filingOf } from '../decisions/document/filing-papers.ts'
import type { Draft } from '../decisions/document/state.ts'
import { dossier, editionOf } from '../decisions/dossier/state.ts'
import { required } from './cannot-render.ts'
import type { RenderDeps } from './deps.ts'
import { issuedIn } from './dossier-facts.ts'
import type { FileForm } from './papers/file-forms.ts'
import { pinnedContext } from './pinned-context.ts'
import { fileContents, fileCover } from './view-models/file-forms.ts'

export function isFileForm({ type }: Draft): boolean {
  return type === 'file-cover' || type === 'file-contents'
}

/** The edition's papers come out of what the edition pinned, the keeper's own facts out of what the draft did. */
export async function fileForm(deps: Pick<RenderDeps, 'store' | 'vault'>, draft: Draft): Promise<FileForm> {
  const context = await pinnedContext(deps.store, draft.basis)
  const filing = required(filingOf(draft.source, context), 'lần nộp lưu')
  const edition = editionOf(context.get(dossier, draft.source.id)!, filing.edition)
  const issued = await issuedIn(deps, required(edition, 'lần lập hồ sơ').assembled)
  return draft.type === 'file-cover' ? fileCover(issued, filing, draft, context) : fileContents(issued)
}
