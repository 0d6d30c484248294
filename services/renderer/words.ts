import type { Paper, ScannedPaper, SinglePaper } from './papers/dossier.ts'
import type { Signature, SignatureRow } from './papers/signature.ts'

/** Printed name of each type of paper, as its title says it; a công văn has none in print. */
export const TITLES = {
  plan: 'KẾ HOẠCH',
  registration: 'BẢN ĐĂNG KÝ',
  commitment: 'BẢN CAM KẾT',
  'proposal-branch': 'TỜ TRÌNH',
  'proposal-committee': 'TỜ TRÌNH',
  'count-record-branch': 'BIÊN BẢN',
  'count-record-committee': 'BIÊN BẢN',
  report: 'BÁO CÁO',
  'self-assessment': 'PHIẾU TỰ ĐÁNH GIÁ',
  appraisal: 'PHIẾU THẨM ĐỊNH',
  invitation: 'GIẤY MỜI',
  'attendance-list': 'DANH SÁCH',
  'ballot-paper': 'PHIẾU BIỂU QUYẾT',
  decision: 'QUYẾT ĐỊNH',
  revocation: 'QUYẾT ĐỊNH',
  'conference-record': 'BIÊN BẢN',
  certificate: 'GIẤY KHEN',
  'registrations-proposal': 'TỜ TRÌNH',
  'supervision-record': 'BIÊN BẢN',
  reminder: 'CÔNG VĂN',
  'return-letter': 'CÔNG VĂN',
  'refusal-letter': 'CÔNG VĂN',
  'monthly-table': 'BẢNG TỔNG HỢP',
  review: 'BÁO CÁO',
  'handover-record': 'BIÊN BẢN',
  correction: 'CÔNG VĂN',
  'file-cover': 'HỒ SƠ',
  'file-contents': 'MỤC LỤC VĂN BẢN',
} as const satisfies Record<SinglePaper['paper'], string>

/** Title of the PDF: `TỜ TRÌNH số 03-TTr/CB đề nghị công nhận …`. */
export function pdfTitle(paper: Paper): string {
  if (paper.paper === 'dossier') return `HỒ SƠ ${paper.cover.subject}`
  const number = numberOf(paper)
  return `${TITLES[paper.paper]}${number === undefined ? '' : ` số ${number}`} ${paper.subject}`
}

/**
 * What must be found in the printed text, or the print is not to be trusted: title, number, names of those who sign, or are
 * called or voted on.
 */
export function wordsOf(paper: Paper): string[] {
  if (paper.paper === 'dossier') {
    const list = paper.evidence === undefined ? [] : ['DANH MỤC MINH CHỨNG']
    return unique(['HỒ SƠ', 'MỤC LỤC VĂN BẢN', ...paper.papers.flatMap(wordsInDossier), ...list])
  }
  const number = numberOf(paper)
  const title = hasNoTitle(paper) ? [] : [TITLES[paper.paper]]
  return unique([...title, ...(number ? [number] : []), ...namedIn(paper)])
}

/** Number and symbol as printed; a certificate carries none of its own. */
export const numberOf = (paper: SinglePaper): string | undefined =>
  'head' in paper ? paper.head.number?.trim() : undefined

/** A form carries its title before anything is printed onto it; a công văn has none, its subject stands in its head. */
function hasNoTitle(paper: SinglePaper): boolean {
  if (paper.paper === 'certificate') return !paper.whole
  return 'head' in paper && paper.head.subject !== undefined
}

const wordsInDossier = (paper: SinglePaper | ScannedPaper): string[] =>
  paper.paper === 'scan' ? [paper.title] : wordsOf(paper)
const unique = (words: string[]): string[] => [...new Set(words)]
const namesOf = (signature: Signature): string[] => signature.people.map((person) => person.name)

function namedIn(paper: SinglePaper): string[] {
  if (paper.paper === 'ballot-paper') return paper.rows.map(({ branch }) => branch)
  if (paper.paper === 'attendance-list') return paper.rows.map(({ name }) => name)
  return signatures(paper).flatMap(namesOf)
}

/** None on a form. */
function signatures(paper: SinglePaper): Signature[] {
  if ('signature' in paper) return [paper.signature]
  return 'signatures' in paper ? paper.signatures.flatMap(cells) : []
}

const cells = (row: SignatureRow): Signature[] => [row.left, row.right].filter((cell) => cell !== undefined)
