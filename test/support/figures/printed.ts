// How the papers print figures, worked out here once more and apart from the service.

/** Exact share with one decimal, half up: 10 of 11 is `90,9%`, 7 of 7 is `100%`. */
export function percent(part: number, of: number): string {
  const tenths = of === 0 ? 0 : Math.floor((part * 2000 + of) / (2 * of))
  return `${decimal(tenths, 10)}%`
}

/** `06/07` */
export const fraction = (part: number, of: number) => `${padded(part)}/${padded(of)}`
export const padded = (count: number) => (count > 0 && count < 10 ? `0${count}` : String(count))

/** Hundredths of points: 2850 is `28,5`, 2500 is `25`. */
export const points = (hundredths: number) => decimal(hundredths, 100)
/** In tables a whole number of points has its nought: 2500 is `25,0`. */
export const tablePoints = (hundredths: number) =>
  hundredths % 100 === 0 ? `${hundredths / 100},0` : points(hundredths)

export function signed(hundredths: number): string {
  return hundredths > 0 ? `+${points(hundredths)}` : points(hundredths)
}

/** `2024-12-03`: 03/12/2024; months 1 and 2 keep their nought, no other does. */
export function shortDate(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string]
  return `${day}/${printedMonth(month)}/${year}`
}

export function longDate(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string]
  return `ngày ${day} tháng ${printedMonth(month)} năm ${year}`
}

const printedMonth = (month: string) => (Number(month) < 3 ? month : String(Number(month)))

function decimal(value: number, unit: number): string {
  const digits = String(unit).length - 1
  const text = `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / unit)}`
  const rest = String(Math.abs(value) % unit)
    .padStart(digits, '0')
    .replace(/0+$/, '')
  return rest === '' ? text : `${text},${rest}`
}

const patterns = [
  /ngày \d{2} tháng \d{1,2} năm \d{4}/,
  /\d{2}\/\d{1,2}\/\d{4}/,
  /\d{2} giờ \d{2} phút/,
  /\d+-[A-ZĐ][A-Za-zĐ]*\/[A-ZĐƯ]+/,
  /\d{4} ?- ?\d{4}/,
  /\d+(?:,\d+)?\/\d+(?:,\d+)?/,
  /\d+(?:,\d+)?%/,
  /[+-]?\d+,\d+/,
  /(?<!\d)[+-]?\d+(?!\d)/,
]
const figure = new RegExp(patterns.map(({ source }) => source).join('|'), 'gu')

/** `1. Chủ trì`, `(1) Biên bản`, `Điều 1. Công nhận`: marks of a list are no figures. */
const listMark = /(?<![\d,/-])\d{1,2}\. (?=\p{L})|\(\d\) /gu

/** Every figure of a text, in its order. */
export function figuresOf(text: string): string[] {
  const told = text.replaceAll(/\s+/g, ' ').replaceAll(listMark, ' ')
  return [...told.matchAll(figure)].map(([found]) => found)
}

/** Every figure that a JSON value tells: those in its texts, and its dates as they are printed. */
export function figuresIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [shortDate(value), longDate(value)] : figuresOf(value)
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(figuresIn)
}
