// Cover, contents, papers and last page of one edition of a dossier.

import { shortDate } from '../../../contracts/time.ts'
import type { Candidacy } from '../../decisions/candidacy/state.ts'
import type { Edition } from '../../decisions/dossier/state.ts'
import type { PublishedFramework } from '../../decisions/framework/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { sha256Of } from '../../store/files/port.ts'
import { required } from '../cannot-render.ts'
import type { ContentsRow, Cover, Dossier, ScannedPaper, SinglePaper } from '../papers/dossier.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { count, counted } from '../papers/format/counts.ts'
import { capitalised } from '../papers/format/text.ts'
import { numberOf, TITLES } from '../words.ts'
import { datesOf, dossierSubject } from './dossier-titles.ts'
import { type EvidenceFile, evidenceName, evidenceOf, evidenceSheets } from './evidence.ts'
import { organisationOf, superiorOf } from './issuer.ts'

export type Assembled = Edition['assembled']
export type AssembledFile = Assembled['files'][number]

const FILE_NAMES = {
  registration: 'ban-dang-ky',
  commitment: 'ban-cam-ket',
  proposal: 'to-trinh',
  'count-record': 'bien-ban-kiem-phieu',
  report: 'bao-cao',
  'self-assessment': 'phieu-tu-danh-gia',
  appraisal: 'phieu-tham-dinh',
  decision: 'quyet-dinh',
  revocation: 'quyet-dinh-huy-bo',
} as const satisfies Record<AssembledFile['type'], string>

/** Plain ASCII and unique, in the order of the dossier: `01-to-trinh.pdf`. */
export const fileName = (file: AssembledFile, index: number): string =>
  `${count(index + 1)}-${FILE_NAMES[file.type]}.pdf`

/** An edition as it was issued; `papers` are the view models of its files, in the same order. */
export type Issued = {
  readonly assembled: Assembled
  readonly papers: readonly SinglePaper[]
  readonly registration: NonNullable<Candidacy['registration']>
  readonly rules: NonNullable<PublishedFramework['framework']>
  readonly evidence: readonly EvidenceFile[]
  readonly context: Context
}

/** What is bound in besides. `images`: data URIs by SHA-256. `listPages`: what the printed list of evidence takes. */
export type Enclosed = {
  readonly extract: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly images: ReadonlyMap<string, string>
  readonly listPages: number
}

export function dossierOf(
  issued: Issued,
  { extract, images, listPages }: Enclosed = { extract: [], images: new Map(), listPages: 0 },
): Dossier {
  const { assembled, papers, evidence, context } = issued
  const { files } = assembled
  const before = sheetsBefore(files, files.length)
  return {
    paper: 'dossier',
    cover: coverOf(issued, listPages),
    contents: contentsOf(issued),
    papers: files.map((file, n) => (file.scanned ? scan(file, n, paperAt(papers, n), context) : paperAt(papers, n))),
    ...(evidence.length > 0 ? { evidence: evidenceOf(evidence, images, { before, listPages }) } : {}),
    verification: verification(assembled, { extract, evidence }),
  }
}

export function coverOf(issued: Issued, listPages: number): Cover {
  const { assembled, papers, registration, rules, evidence, context } = issued
  const { files, edition } = assembled
  const { from, to: newest } = datesOf(assembled)
  const branch = organisationOf(registration.organisationId, newest, context)
  const superior = superiorOf(registration.organisationId, newest, context)
  return {
    ...(superior === undefined ? {} : { superior: superior.letterhead.asSuperior.split('\n') }),
    body: branch.letterhead.self.split('\n'),
    subject: dossierSubject({ modelName: rules.modelName, year: registration.year, branch: branch.name }),
    from: shortDate(from),
    to: shortDate(newest),
    sheets: count(sheetsBefore(files, files.length) + (evidence.length > 0 ? evidenceSheets(evidence, listPages) : 0)),
    ...(edition === 1 ? {} : { mark: [`Lần ${edition}`, ...revokedBy(assembled, papers)].join('; ') }),
  }
}

export function contentsOf({ assembled: { files }, papers, evidence, context }: Issued): ContentsRow[] {
  const list = listRow(files.length, sheetsBefore(files, files.length), evidence.length)
  return [
    ...files.map((file, n) => contentsRow(file, n, files, paperAt(papers, n), context)),
    ...(evidence.length > 0 ? [list] : []),
  ]
}

/** `đã hủy bỏ theo Quyết định số 35-QĐ/ĐU, ngày 10/6/2025` */
function revokedBy({ files }: Assembled, papers: readonly SinglePaper[]): string[] {
  const last = files.findIndex(({ type }) => type === 'revocation')
  if (last < 0) return []
  const number = required(numberOf(paperAt(papers, last)), 'số quyết định hủy bỏ')
  return [`đã hủy bỏ theo ${citeInFull({ type: 'Quyết định', number, date: files[last]!.date })}`]
}

function paperAt(papers: readonly SinglePaper[], index: number): SinglePaper {
  return required(papers[index], `văn bản thứ ${index + 1} của hồ sơ`)
}

/** A sheet is a page of an issued file. */
function sheetsBefore(files: readonly AssembledFile[], index: number): number {
  return files.slice(0, index).reduce((all, { pages }) => all + pages, 0)
}

function contentsRow(
  file: AssembledFile,
  index: number,
  files: readonly AssembledFile[],
  paper: SinglePaper,
  context: Context,
): ContentsRow {
  return {
    order: String(index + 1),
    number: numberOf(paper) ?? '',
    date: shortDate(file.date),
    author: organisationOf(file.organisationId, file.date, context).committeeName,
    subject: `${capitalised(TITLES[paper.paper].toLocaleLowerCase('vi'))} ${paper.subject}`,
    sheet: String(sheetsBefore(files, index) + 1),
    note: file.scanned ? 'Bản quét' : 'Bản điện tử',
  }
}

function listRow(papers: number, before: number, files: number): ContentsRow {
  return {
    order: String(papers + 1),
    number: '',
    date: '',
    author: '',
    subject: `Danh mục minh chứng (${counted(files, 'tệp')})`,
    sheet: String(before + 1),
    note: '',
  }
}

function scan(file: AssembledFile, index: number, paper: SinglePaper, context: Context): ScannedPaper {
  const number = numberOf(paper)
  return {
    paper: 'scan',
    title: TITLES[paper.paper],
    subject: paper.subject,
    ...(number === undefined ? {} : { number }),
    author: organisationOf(file.organisationId, file.date, context).committeeName,
    date: shortDate(file.date),
    pages: count(file.pages),
    fileName: fileName(file, index),
    sha256: file.sha256,
  }
}

function verification(
  { candidacyId, edition, files }: Assembled,
  { extract, evidence }: Pick<Enclosed, 'extract'> & Pick<Issued, 'evidence'>,
): NonNullable<Dossier['verification']> {
  return [
    { label: 'Mã hồ sơ', value: candidacyId },
    { label: 'Lần lập', value: String(edition) },
    { label: 'Tệp đính kèm', value: 'SHA-256' },
    ...files.map((file, n) => ({ label: fileName(file, n), value: file.sha256 })),
    ...evidence.map((file, n) => ({ label: evidenceName(file, n), value: file.sha256 })),
    ...extract.map(({ name, bytes }) => ({ label: name, value: sha256Of(bytes) })),
  ]
}
