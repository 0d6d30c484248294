import { count } from './counts.ts'

/**
 * With so many decimals, rounded half up from the exact integers; an exact whole number prints none: `90,9%`, `100%`, `0%`.
 * Only for printing: decisions compare the fraction itself.
 */
export function percentage(part: number, whole: number, digits = 1): string {
  if (whole < 1) throw new RangeError(`share of ${whole}: a share needs a base of at least 1`)
  if ((part * 100) % whole === 0) return `${(part * 100) / whole}%`
  const scale = 10 ** digits
  const rounded = Math.floor((part * 200 * scale + whole) / (whole * 2))
  const decimals = digits === 0 ? '' : `,${String(rounded % scale).padStart(digits, '0')}`
  return `${Math.floor(rounded / scale)}${decimals}%`
}

/** `10/11`, `06/07`. */
export const fraction = (part: number, whole: number): string => `${count(part)}/${count(whole)}`

/** `10/11 (90,9%)`. */
export const share = (part: number, whole: number, digits?: number): string =>
  `${fraction(part, whole)} (${percentage(part, whole, digits)})`

/** `11/12, bằng 91,7%`. */
export const shareInWords = (part: number, whole: number, digits?: number): string =>
  `${fraction(part, whole)}, bằng ${percentage(part, whole, digits)}`
