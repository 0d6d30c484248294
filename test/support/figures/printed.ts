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

/** `14:30`: 14 giờ 30 phút. */
export const clockTime = (time: string) => time.replace(/^(\d{2}):(\d{2})$/, '$1 giờ $2 phút')

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

/** A line's `1. Chủ trì`, `(1) Biên bản`, `Điều 1. Công nhận`: marks of a list are no figures; `lần 2. Số phiếu` is one. */
const listMark = /^\s*\d{1,2}\.\s|\(\d\)\s|Điều \d+\.\s/gmu

/** Every figure of a text, in its order. */
export function figuresOf(text: string): string[] {
  const told = text.replaceAll(listMark, ' ').replaceAll(/\s+/g, ' ')
  return [...told.matchAll(figure)].map(([found]) => found)
}

/** Every figure of a paper, in the order of its text, without the page numbers at the head of its pages. */
export function figuresOfPages(pages: readonly string[]): string[] {
  return pages.flatMap((page, n) => figuresOf(n === 0 ? page : page.replace(new RegExp(`^\\s*${n + 1}\\s`), '')))
}

const row = /^\s*([IV]+|\d)?(?:\s.*?)?\s(\d+)\s+(\d+,\d)(?:\s+(\d+,\d)\s+([+-]?\d+(?:,\d)?))?(?:\s|$)/

/** The rows of a score table in a text that keeps its columns: mark, maximum, points and, where there are, more. */
export function scoreRowsOf(layout: string): string[][] {
  return layout.split('\n').flatMap((line) => {
    const [, mark = '', ...cells] = row.exec(line) ?? []
    return cells.length === 0 ? [] : [[mark, ...cells.filter((cell) => cell !== undefined)]]
  })
}
