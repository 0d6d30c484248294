import type { Document, Draft } from '../decisions/document/state.ts'
import type { RenderDeps } from './deps.ts'
import type { SinglePaper } from './papers/dossier.ts'
import { pinnedContext } from './pinned-context.ts'
import { namesIn } from './view-models/names.ts'
import { paperOf } from './view-models/paper-of.ts'
import { withMarks } from './view-models/signature-marks.ts'

/** The view model of a draft, from the streams that it pinned; `signatures`: that it shows, where it was signed already. */
export async function paperOfDraft(
  { store, vault }: Pick<RenderDeps, 'store' | 'vault'>,
  draft: Draft,
  number: number | null,
  signatures: Document['signatures'] = [],
): Promise<SinglePaper> {
  const context = await pinnedContext(store, draft.basis)
  const names = namesIn(context, vault)
  return withMarks(paperOf(draft, number, context, names), signatures, names)
}
