import { count } from './counts.ts'
import { GAP } from './dates.ts'

/** Number and symbol of a paper: `03-TTr/CB`; with the number still open, a gap of about 10 mm takes its place. */
export const numberAndSymbol = (number: number | undefined, type: string, organisation: string): string =>
  `${number === undefined ? GAP : count(number)}-${type}/${organisation}`
