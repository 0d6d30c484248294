import type { Prepared } from './field.ts'

/** The signed file: the CMS in hexadecimal where it was left open, zeros behind it. Throws RangeError where it does not fit. */
export function fill({ pdf, gap }: Pick<Prepared, 'pdf' | 'gap'>, cms: Uint8Array): Uint8Array {
  const room = gap.to - gap.from - 2
  const hex = Buffer.from(cms).toString('hex')
  if (hex.length > room) throw new RangeError(`a signature of ${cms.length} bytes, ${room / 2} are reserved`)
  const signed = Buffer.from(pdf)
  signed.write(hex.padEnd(room, '0'), gap.from + 1, 'latin1')
  return signed
}
