import type { Hundredths } from '../../../contracts/values.ts'

export type Converted = { readonly value: Hundredths } | { readonly fault: string }

/**
 * Points as integer hundredths, taken from the number's shortest decimal text: 28.55 * 100 is 2855.0000000000005 in
 * binary floating point.
 */
export function toHundredths(points: number): Converted {
  const text = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(points))
  if (!text) return { fault: faultOf(points) }
  const [, sign, whole, decimals = ''] = text
  const value = Number(`${sign}${whole}${decimals.padEnd(2, '0')}`)
  return Number.isSafeInteger(value) ? { value } : { fault: 'số quá lớn' }
}

/** Points as the decimal number nearest to `hundredths`; division rounds correctly (IEEE 754), so 2855 gives 28.55. */
export const toDecimal = (hundredths: Hundredths): number => hundredths / 100

function faultOf(points: number): string {
  return Math.abs(points) >= 1e21 || Number.isNaN(points) ? 'số quá lớn' : 'tối đa hai chữ số thập phân'
}
