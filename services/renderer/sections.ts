import type { LayoutRule } from '../../contracts/document/draft-document.ts'
import type { Dossier, Paper, ScannedPaper, SinglePaper } from './papers/dossier.ts'
import type { Evidence } from './papers/evidence.ts'
import { sizeOf } from './papers/size.ts'

/** A named page of the print: its own page numbers, beginning at 1. */
export type NamedPage = { name: string; landscape?: boolean; a5?: boolean; bare?: boolean }
/** What the layout prints, in order: a template, its named pages and the fields of the paper. */
export type Sections = { pages: NamedPage[]; papers: Section[] }
type Section = { template: string; page: string; layout?: LayoutRule } & Record<string, unknown>

/** Gives every paper (and annex) a named page of its own, so that page numbers begin anew with each. */
export function sections(paper: Paper): Sections {
  const pages: NamedPage[] = []
  const nextPage = ({ landscape = false, a5 = false, bare = false } = {}): string => {
    const name = `p${pages.length + 1}`
    pages.push({ name, ...(landscape ? { landscape } : {}), ...(a5 ? { a5 } : {}), ...(bare ? { bare } : {}) })
    return name
  }
  const single = (one: SinglePaper | ScannedPaper) => ({
    ...one,
    template: one.paper,
    page: nextPage({
      a5: sizeOf(one) === 'A5',
      bare: one.paper === 'certificate',
      landscape: one.paper === 'monthly-table' && one.landscape,
    }),
    ...('annex' in one ? { annexPage: nextPage({ landscape: one.annex.landscape ?? false }) } : {}),
  })
  return { papers: paper.paper === 'dossier' ? bound(paper, nextPage, single) : [single(paper)], pages }
}

function bound(
  dossier: Dossier,
  nextPage: () => string,
  single: (one: SinglePaper | ScannedPaper) => Sections['papers'][number],
): Sections['papers'] {
  const front = {
    template: 'dossier',
    page: nextPage(),
    contentsPage: nextPage(),
    cover: dossier.cover,
    contents: dossier.contents,
  }
  const papers = dossier.papers.map(single)
  const evidence = dossier.evidence === undefined ? [] : evidenceSections(dossier.evidence, nextPage)
  const last = dossier.verification ? [{ template: 'verification', page: nextPage(), rows: dossier.verification }] : []
  return [front, ...papers, ...evidence, ...last]
}

function evidenceSections({ rows, annexes }: Evidence, nextPage: () => string): Sections['papers'] {
  const list = { template: 'evidence-list', page: nextPage(), rows }
  const bound = annexes.map((annex) => ({
    ...annex,
    template: 'image' in annex ? 'evidence-image' : 'evidence-pages',
    page: nextPage(),
  }))
  return [list, ...bound]
}
