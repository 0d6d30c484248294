import { recordDossierFailure } from '../decisions/dossier/record-dossier-failure.ts'
import { recordDossierFile } from '../decisions/dossier/record-dossier-file.ts'
import { dossier } from '../decisions/dossier/state.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import type { Sealed } from '../signing/port.ts'
import { sha256Of } from '../store/files/port.ts'
import { evidenceAttachments, overlaysOf } from './bound-evidence.ts'
import { attachmentsOf, FRONT, insertionsOf } from './bound-files.ts'
import { CannotRender } from './cannot-render.ts'
import type { RenderDeps, Rendered } from './deps.ts'
import { type DossierFacts, dossierFacts } from './dossier-facts.ts'
import { assembleDossierFile, type DossierParts } from './dossier-file.ts'
import { outlineOf } from './outline-pages.ts'
import { madeWith, type PrintOrder, printPaper } from './print.ts'
import { record } from './record.ts'
import type { Assembled } from './view-models/dossier.ts'
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
  const { templates, finish } = assembled.fingerprint
  const bundle = await deps.bundles.of(templates)
  const instant = assembled.assembledAt
  const facts = await dossierFacts(deps, assembled)
  const list = FRONT + assembled.files.length
  const { paper, printed, outline } = await printWhole(deps, facts, { bundle, instant, list })
  const insertions = await insertionsOf(deps.files, assembled, outline)
  const file = await bind({
    printed,
    attachments: [
      ...(await attachmentsOf(deps.files, assembled, paper.contents)),
      ...(await evidenceAttachments(deps.files, facts.evidence, instant)),
      ...facts.extract,
    ],
    insertions: insertions.map(({ afterPage, pdf }) => ({ afterPage, pdf })),
    overlays: await overlaysOf(deps.files, facts.evidence, outline, list),
    title: pdfTitle(paper),
    instant,
    finish,
    id: `${streamName(dossier, assembled.candidacyId)}/${assembled.edition}`,
  })
  const sealed = await deps.seal?.(file)
  return {
    sha256: await deps.files.put(sealed?.pdf ?? file),
    ...(sealed === undefined ? {} : { signature: ofSeal(sealed, file) }),
    pages: insertions.reduce((all, { pages }) => all + pages, outline.pages),
    fingerprint: await madeWith(deps, assembled.fingerprint),
  }
}

function ofSeal({ certificate, field, at }: Sealed, file: Uint8Array) {
  return { certificate, field, at, unsigned: sha256Of(file) }
}

type Order = Pick<PrintOrder, 'bundle' | 'instant'> & { readonly list: number }

/** Printed again where the list of evidence is longer than thought: the sheets behind it are numbered by its length. */
async function printWhole(deps: RenderDeps, facts: DossierFacts, { list, ...order }: Order) {
  for (let listPages = 1; ; ) {
    const paper = facts.view(listPages)
    const { layout } = facts
    const { pdf: printed } = await printPaper(deps, { ...order, paper, layout, deadlineMs: DEADLINE_MS })
    const outline = await outlineOf(printed)
    const start = outline.starts[list] ?? 0
    const taken = (outline.starts[list + 1] ?? outline.pages + 1) - start
    if (facts.evidence.length === 0 || taken <= listPages) return { paper, printed, outline }
    listPages = taken
  }
}

async function bind(parts: DossierParts): Promise<Uint8Array> {
  try {
    return await assembleDossierFile(parts)
  } catch (error) {
    throw new CannotRender('Không ghép được tệp hồ sơ: bản quét hoặc tệp đính kèm không đọc được.', { cause: error })
  }
}
