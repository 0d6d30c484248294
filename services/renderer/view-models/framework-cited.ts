import type { Framework } from '../../../contracts/framework/framework.ts'
import { citeInFull } from '../papers/format/citation.ts'

/** Where the criteria stand: `khung tiêu chí tại Phụ lục I, Hướng dẫn số 16-HD/BTCTU, ngày 18/3/2024 của …`. */
export function frameworkCited({ basedOn: { part, document } }: Framework): string {
  const { subject: _, ...withoutSubject } = document
  return `khung tiêu chí ${part === undefined ? 'tại' : `tại ${part},`} ${citeInFull(withoutSubject)}`
}
