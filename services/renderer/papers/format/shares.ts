import { count } from './counts.ts'

/**
 * One decimal, rounded half up from the exact integers; an exact whole number prints none: `90,9%`, `100%`, `0%`.
 * Only for printing: decisions compare the fraction itself.
 */
export function percentage(part: number, whole: number): string {
  if (whole < 1) throw new RangeError(`share of ${whole}: a share needs a base of at least 1`)
  if ((part * 100) % whole === 0) return `${(part * 100) / whole}%`
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2))
  return `${Math.floor(tenths / 10)},${tenths % 10}%`
}

/** `10/11`, `06/07`. */
export const fraction = (part: number, whole: number): string => `${count(part)}/${count(whole)}`

/** `10/11 (90,9%)`. */
export const share = (part: number, whole: number): string => `${fraction(part, whole)} (${percentage(part, whole)})`

/** `11/12, bằng 91,7%`. */
export const shareInWords = (part: number, whole: number): string =>
  `${fraction(part, whole)}, bằng ${percentage(part, whole)}`
