import { recordRenderFailure } from '../decisions/document/record-render-failure.ts'
import { recordRendering } from '../decisions/document/record-rendering.ts'
import { type Document, type Draft, document, isDueToRender } from '../decisions/document/state.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { CannotRender } from './cannot-render.ts'
import type { RenderDeps, Rendered } from './deps.ts'
import { fileForm, isFileForm } from './file-form.ts'
import { paperOfDraft } from './paper-of-draft.ts'
import { madeWith, printPaper } from './print.ts'
import { record } from './record.ts'

const DEADLINE_MS = 60_000

/**
 * Prints a document that is due and records its file, or in Vietnamese why it cannot be printed. Safe to run twice, also
 * at the same time. Throws what may work later.
 */
export async function renderDocument(deps: RenderDeps, documentId: string): Promise<Rendered> {
  const history = await deps.store.read(streamName(document, documentId))
  const state = fold(document, history)
  if (!isDueToRender(state)) return 'done'
  // Another signer or a new draft since then makes this print one of yesterday, and its failure as well.
  const printed = history.length - 1
  try {
    const made = await print(deps, state.draft!, state)
    return await record(deps, history, recordRendering, made, printed)
  } catch (error) {
    if (!(error instanceof CannotRender)) throw error
    return record(deps, history, recordRenderFailure, { reason: error.message }, printed)
  }
}

async function print(deps: RenderDeps, draft: Draft, { number }: Document) {
  const { pdf, ...printed } = await printDraft(deps, { draft, number, deadlineMs: DEADLINE_MS })
  return { sha256: await deps.files.put(pdf), ...printed }
}

/** What a draft pinned, and the number that its paper carries; null where it is printed with an open one. */
export type DraftOrder = { readonly draft: Draft; readonly number: number | null; readonly deadlineMs: number }

/** The file of a draft, kept nowhere yet. Throws CannotRender and PrintFailed. */
export async function printDraft(deps: Omit<RenderDeps, 'handle'>, { draft, number, deadlineMs }: DraftOrder) {
  const { templates, finish } = draft.fingerprint
  const bundle = await deps.bundles.of(templates)
  const paper = isFileForm(draft) ? await fileForm(deps, draft) : await paperOfDraft(deps, draft, number)
  const order = { paper, bundle, layout: draft.layout, instant: draft.draftedAt, finish, deadlineMs }
  const { pdf, pages } = await printPaper(deps, order)
  return { pdf, pages, fingerprint: await madeWith(deps, draft.fingerprint) }
}
