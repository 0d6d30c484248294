import type { Paper, ScannedPaper } from './dossier.ts'

/** ISO 216; A5 lies on its side, as half a sheet of A4. */
export type PaperSize = 'A4' | 'A5'

export function sizeOf({ paper }: Pick<Paper | ScannedPaper, 'paper'>): PaperSize {
  return paper === 'ballot-paper' ? 'A5' : 'A4'
}
