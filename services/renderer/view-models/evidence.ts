// The list of a candidacy's evidence files, and the annexes that are made of some of them.
import { asciiName } from '../../../contracts/ascii.ts'
import { evidenceTypes } from '../../../contracts/candidacy/attach-evidence.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { Candidacy } from '../../decisions/candidacy/state.ts'
import { required } from '../cannot-render.ts'
import type { Evidence, EvidenceAnnex, EvidenceRow } from '../papers/evidence.ts'
import { count, counted } from '../papers/format/counts.ts'
import { capitalised } from '../papers/format/text.ts'

export type EvidenceFile = Candidacy['evidence'][number]
/** `before`: sheets in front of the list. `listPages`: how many the list itself takes. */
export type Place = { readonly before: number; readonly listPages: number }

/** Plain ASCII and unique, in the order of attachment: `mc-01-giay-khen.pdf`. */
export const evidenceName = ({ title, mediaType }: EvidenceFile, index: number): string =>
  `mc-${count(index + 1)}-${asciiName(title, 60).toLowerCase() || 'tep'}.${evidenceTypes[mediaType].extension}`

/** `số 12-QĐ/ĐU`, `ngày 01/3/2024`: what the file has of both. */
export const cited = ({ number, date }: EvidenceFile): string[] => [
  ...(number ? [`số ${number}`] : []),
  ...(date ? [`ngày ${shortDate(date)}`] : []),
]

/** `images`: data URIs of the pictures among the annexes, by SHA-256. */
export function evidenceOf(
  files: readonly EvidenceFile[],
  images: ReadonlyMap<string, string>,
  place: Place,
): Evidence {
  return {
    rows: files.map((file, n) => row(file, n, files, place)),
    annexes: files.flatMap((file, n) => (file.annex ? [annex(file, n, images)] : [])),
  }
}

/** Sheets of the list and of all that is bound in behind it. */
export const evidenceSheets = (files: readonly EvidenceFile[], listPages: number): number =>
  files.reduce((all, file) => all + sheetsOf(file), listPages)

const sheetsOf = ({ annex, pages = 1 }: EvidenceFile): number => (annex ? pages : 0)

function row(file: EvidenceFile, index: number, files: readonly EvidenceFile[], place: Place): EvidenceRow {
  const { title, criteria, annex, sha256 } = file
  const sheet = place.before + evidenceSheets(files.slice(0, index), place.listPages) + 1
  return {
    order: String(index + 1),
    title,
    cited: capitalised(cited(file).join(', ')),
    criteria: criteria.join(', '),
    file: described(file),
    sheet: annex ? String(sheet) : '',
    fileName: evidenceName(file, index),
    sha256,
  }
}

function described({ mediaType, pages, bytes }: EvidenceFile): string {
  const { label } = evidenceTypes[mediaType]
  const paged =
    mediaType === 'application/pdf' && pages !== undefined ? [counted(pages, 'trang').replace(' ', '\u00a0')] : []
  return [label, ...paged, size(bytes)].join(', ')
}

function size(bytes: number): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${value.toFixed(1).replace('.', ',')}\u00a0${unit}`
}

function annex(file: EvidenceFile, index: number, images: ReadonlyMap<string, string>): EvidenceAnnex {
  const heading = `Minh chứng ${count(index + 1)}: ${file.title}`
  if (file.mediaType === 'application/pdf')
    return { heading, later: Array.from({ length: (file.pages ?? 1) - 1 }, (_, n) => String(n + 2)) }
  return { heading, image: required(images.get(file.sha256), `ảnh minh chứng ${count(index + 1)}`) }
}
