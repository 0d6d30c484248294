import { shortDate } from '../../../../contracts/time.ts'
import type { LocalDate } from '../../../../contracts/values.ts'

/** What a citation names; `number` is number and symbol (`17-KH/ĐU`), `subject` as it is read (`về triển khai …`). */
export type Cited = { type: string; number?: string; date?: LocalDate; issuer?: string; subject?: string }

/** First mention: `Kế hoạch số 17-KH/ĐU, ngày 26/4/2024 của Đảng ủy bộ phận Cơ sở X về …` (Hướng dẫn 05, I.6.1.4). */
export function citeInFull(cited: Cited): string {
  const date = cited.date === undefined ? '' : `, ngày ${shortDate(cited.date)}`
  const issuer = cited.issuer === undefined ? '' : ` của ${cited.issuer}`
  return `${cite(cited)}${date}${issuer}${cited.subject === undefined ? '' : ` ${cited.subject}`}`
}

/** Every later mention: type and number only. */
export const cite = (cited: Cited): string =>
  cited.number === undefined ? cited.type : `${cited.type} số ${cited.number}`
