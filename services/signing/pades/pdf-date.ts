import { vietnamTime } from '../../../contracts/time.ts'

/** An instant as a PDF date in Vietnam's time, which has no summer time: `D:20241212140000+07'00'`. */
export function vietnamPdfDate(instant: string): string {
  return `D:${vietnamTime(instant).replaceAll(/\D/g, '')}+07'00'`
}
