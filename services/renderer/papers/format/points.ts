import type { Hundredths } from '../../../../contracts/values.ts'

/** Points in running text: `95,5`, `19`, `28,25`. An empty score prints nothing, nought prints 0. */
export const points = (value: Hundredths | undefined): string => decimal(value, 0)

/** Points awarded, in a column of a table: at least one decimal (`19,0`), except nought, which prints 0. */
export const tablePoints = (value: Hundredths | undefined): string => (value === 0 ? '0' : decimal(value, 1))

function decimal(value: Hundredths | undefined, places: 0 | 1): string {
  if (value === undefined) return ''
  const digits = String(Math.abs(value)).padStart(3, '0')
  const fraction = digits
    .slice(-2)
    .replace(/0{1,2}$/, '')
    .padEnd(places, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}${fraction && `,${fraction}`}`
}
