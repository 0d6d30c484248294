import { candidacy } from '../decisions/candidacy/state.ts'
import { document } from '../decisions/document/state.ts'
import { recordDossierFailure } from '../decisions/dossier/record-dossier-failure.ts'
import { recordDossierFile } from '../decisions/dossier/record-dossier-file.ts'
import { dossier } from '../decisions/dossier/state.ts'
import { framework } from '../decisions/framework/state.ts'
import type { Context } from '../decisions/kernel/context.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { attachmentsOf, insertionsOf } from './bound-files.ts'
import { CannotRender, required } from './cannot-render.ts'
import type { RenderDeps, Rendered } from './deps.ts'
import { assembleDossierFile, type DossierParts } from './dossier-file.ts'
import { outlineOf } from './outline-pages.ts'
import type { SinglePaper } from './papers/dossier.ts'
import { pinnedContext } from './pinned-context.ts'
import { printPaper } from './print.ts'
import { record } from './record.ts'
import { paperOfDraft } from './render-document.ts'
import { type Assembled, dossierOf } from './view-models/dossier.ts'
import { pdfTitle } from './words.ts'

const DEADLINE_MS = 120_000

/** Makes the file of every edition of a candidacy's dossier that is due. Safe to run twice. Throws what may work later. */
export async function renderDossier(deps: RenderDeps, candidacyId: string): Promise<Rendered> {
  const history = await deps.store.read(streamName(dossier, candidacyId))
  const due = fold(dossier, history).editions.filter(({ file, failure }) => file === null && failure === null)
  let rendered: Rendered = 'done'
  for (const { assembled } of due) {
    const { edition } = assembled
    // What is recorded follows from this edition, also where the next one has been put together meanwhile.
    const own = history.filter(({ event }) => (event.data as { edition?: number }).edition === edition)
    try {
      const made = await make(deps, assembled)
      rendered = await record(deps, own, recordDossierFile, { edition, ...made })
    } catch (error) {
      if (!(error instanceof CannotRender)) throw error
      rendered = await record(deps, own, recordDossierFailure, { edition, reason: error.message })
    }
    if (rendered === 'again') return rendered
  }
  return rendered
}

async function make(deps: RenderDeps, assembled: Assembled) {
  const bundle = await deps.bundles.of(assembled.fingerprint.templates)
  const instant = assembled.assembledAt
  const { paper, layout } = await viewOf(deps, assembled)
  const { pdf: printed } = await printPaper(deps, { paper, bundle, layout, instant, deadlineMs: DEADLINE_MS })
  const outline = await outlineOf(printed)
  const insertions = await insertionsOf(deps.files, assembled, outline)
  const file = await bind({
    printed,
    attachments: await attachmentsOf(deps.files, assembled, paper.contents),
    insertions: insertions.map(({ afterPage, pdf }) => ({ afterPage, pdf })),
    title: pdfTitle(paper),
    instant,
    id: `${streamName(dossier, assembled.candidacyId)}/${assembled.edition}`,
  })
  const { browser, fonts } = await deps.printer.fingerprint()
  return {
    sha256: await deps.files.put(file),
    pages: insertions.reduce((all, { pages }) => all + pages, outline.pages),
    fingerprint: { templates: bundle.hash, fonts, browser },
  }
}

async function viewOf(deps: RenderDeps, assembled: Assembled) {
  const context = await contextOf(deps, assembled)
  const { registration } = required(context.get(candidacy, assembled.candidacyId), 'lượt đăng ký')
  const { frameworkId } = required(registration, 'bản đăng ký')
  const { framework: rules } = required(context.get(framework, frameworkId), 'khung tiêu chí')
  const drafts = assembled.files.map(({ documentId }) => {
    const state = context.get(document, documentId)
    return { draft: required(state?.draft, 'văn bản của hồ sơ'), number: state?.number ?? null }
  })
  const papers: SinglePaper[] = []
  // Papers from before and after the day on which the rule changed lie in one dossier, each as it was issued.
  for (const { draft, number } of drafts)
    papers.push({ ...(await paperOfDraft(deps, draft, number)), layout: draft.layout })
  const paper = dossierOf(
    assembled,
    papers,
    required(registration, 'bản đăng ký'),
    required(rules, 'khung tiêu chí'),
    context,
  )
  return { paper, layout: required(drafts.at(-1), 'văn bản của hồ sơ').draft.layout }
}

/** What the edition pinned, and the framework: it is published whole in its first event and never changes. */
async function contextOf({ store }: RenderDeps, { basis, candidacyId }: Assembled): Promise<Context> {
  const pinned = await pinnedContext(store, basis)
  const { frameworkId } = required(pinned.get(candidacy, candidacyId)?.registration, 'bản đăng ký')
  return pinnedContext(store, [...basis, { stream: streamName(framework, frameworkId), revision: 0 }])
}

async function bind(parts: DossierParts): Promise<Uint8Array> {
  try {
    return await assembleDossierFile(parts)
  } catch (error) {
    throw new CannotRender('Không ghép được tệp hồ sơ: bản quét hoặc tệp đính kèm không đọc được.', { cause: error })
  }
}
