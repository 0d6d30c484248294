import type { Head } from './head.ts'
import type { Paragraphs } from './report.ts'
import type { SignatureRow } from './signature.ts'

/** Biên bản bàn giao hồ sơ of a body that ends. */
export type HandoverRecord = {
  paper: 'handover-record'
  head: Head
  subject: string
  on: string
  place?: string
  /** `Quyết định số 12-QĐ/TU, ngày 20/02/2025 của Tỉnh ủy` */
  basis: string
  deliverer: Side
  receiver: Side
  /** `05 hồ sơ` */
  total: string
  sheets: string
  rows: HandedOver[]
  note: Paragraphs
  closing: { copies: string }
  /** Whoever receives on the right (HD 05 I.7.2.4). */
  signatures: SignatureRow[]
}

/** `body`: `Đảng ủy bộ phận Cơ sở X`; `person`: `đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận`. */
type Side = { body: string; person: string }

export type HandedOver = {
  order: string
  title: string
  /** Number and code of the file, as the body that hands it over had filed it; empty where it had not. */
  number: string
  from: string
  to: string
  sheets: string
  /** `20 năm`, `Vĩnh viễn`; empty where it was not filed. */
  retention: string
}
