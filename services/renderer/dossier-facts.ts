// What one edition of a dossier is printed from.
import type { LayoutRule } from '../../contracts/document/draft-document.ts'
import { candidacy } from '../decisions/candidacy/state.ts'
import { asSigned, document } from '../decisions/document/state.ts'
import { framework } from '../decisions/framework/state.ts'
import type { Context } from '../decisions/kernel/context.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { imagesOf } from './bound-evidence.ts'
import { required } from './cannot-render.ts'
import type { RenderDeps } from './deps.ts'
import type { Attachment } from './dossier-file.ts'
import { extractOf } from './event-extract.ts'
import { paperOfDraft } from './paper-of-draft.ts'
import type { Dossier, SinglePaper } from './papers/dossier.ts'
import { boundedRead, pinnedContext } from './pinned-context.ts'
import { type Assembled, dossierOf, type Issued } from './view-models/dossier.ts'
import type { EvidenceFile } from './view-models/evidence.ts'

/** `layout`: of cover, contents and lists. `view`: the whole, where the list of evidence takes so many pages. */
export type DossierFacts = {
  readonly extract: readonly Attachment[]
  readonly evidence: readonly EvidenceFile[]
  readonly layout: LayoutRule
  readonly view: (listPages: number) => Dossier
}

export async function dossierFacts(deps: RenderDeps, assembled: Assembled): Promise<DossierFacts> {
  const issued = await issuedIn(deps, assembled)
  const { evidence, papers } = issued
  const images = await imagesOf(deps.files, evidence)
  const extract = await extractOf(deps.store, assembled)
  return {
    extract,
    evidence,
    layout: required(papers.at(-1)?.layout, 'văn bản của hồ sơ'),
    view: (listPages) => dossierOf(issued, { extract, images, listPages }),
  }
}

/** Its papers as they were issued, and what is said of them as a whole. */
export async function issuedIn(deps: Pick<RenderDeps, 'store' | 'vault'>, assembled: Assembled): Promise<Issued> {
  const context = await contextOf(deps, assembled)
  const { evidence, registration } = required(context.get(candidacy, assembled.candidacyId), 'lượt đăng ký')
  const registered = required(registration, 'bản đăng ký')
  const rules = required(context.get(framework, registered.frameworkId)?.framework, 'khung tiêu chí')
  const papers: SinglePaper[] = []
  // Papers from before and after the day on which the rule changed lie in one dossier, each as it was issued.
  for (const { documentId } of assembled.files) {
    const state = context.get(document, documentId)
    const draft = required(asSigned(state), 'văn bản của hồ sơ')
    const signatures = state?.issued?.scan === undefined ? state?.signatures : []
    papers.push({ ...(await paperOfDraft(deps, draft, state?.number ?? null, signatures)), layout: draft.layout })
  }
  return { assembled, papers, registration: registered, rules, evidence, context }
}

/** What the edition pinned, and the framework: it is published whole in its first event and never changes. */
async function contextOf({ store }: Pick<RenderDeps, 'store'>, { basis, candidacyId }: Assembled): Promise<Context> {
  const { registration } = fold(candidacy, await boundedRead(store, basis)(streamName(candidacy, candidacyId)))
  const { frameworkId } = required(registration, 'bản đăng ký')
  return pinnedContext(store, [...basis, { stream: streamName(framework, frameworkId), revision: 0 }])
}
