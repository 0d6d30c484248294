/** A count as ballots and lists print it: below 10 with a leading zero, nought as a plain 0 (documents: `02 chi bộ`, `0 phiếu`). */
export const count = (value: number): string => (value > 0 && value < 10 ? `0${value}` : String(value))

/** A count with its unit, `02 chi bộ`. */
export const counted = (value: number, unit: string): string => `${count(value)} ${unit}`
