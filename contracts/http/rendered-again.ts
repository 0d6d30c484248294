import Type, { type Static } from 'typebox'
import { Fingerprint } from '../document/draft-document.ts'
import { closed, oneOf, Positive, Sha256 } from '../values.ts'

/** What was printed again is compared with the file that DocumentRendered names. */
export const renderedAgainSentences = {
  same: 'In lại được đúng tệp đã có, giống từng byte.',
  differs: 'Tệp in lại khác tệp đã có.',
  'not-reproducible': 'Không in lại được tệp này nữa.',
} as const

export const reprintReasons = {
  browser: 'Trình duyệt in khác với khi in tệp đã có.',
  fonts: 'Bộ phông chữ khác với khi in tệp đã có.',
  pages: 'Số trang khác nhau.',
  text: 'Chữ trên trang khác nhau.',
  bytes: 'Chữ và số trang như nhau, chỉ khác về cách ghi trong tệp.',
  'person-erased': 'Dữ liệu cá nhân in trên văn bản đã được xóa theo yêu cầu.',
  'templates-gone': 'Bộ mẫu văn bản khi soạn không còn trong kho tệp.',
  'not-printable': 'Dữ liệu và mẫu đã ghim không còn in được.',
} as const

const codes = Object.keys(reprintReasons) as (keyof typeof reprintReasons)[]

const file = { sha256: Sha256, pages: Positive, fingerprint: Fingerprint }

export const RenderedAgain = closed({
  result: oneOf('same', 'differs', 'not-reproducible'),
  /** `result` in Vietnamese. */
  detail: Type.String(),
  /** The file that the log names. */
  recorded: closed(file),
  /** What came out just now; absent where nothing did. It is not kept. */
  printed: Type.Optional(closed(file)),
  /** In what they differ and what made them, or why it cannot be had again; none where they are the same. */
  reasons: Type.Array(closed({ code: oneOf(...codes), detail: Type.String() })),
})
export type RenderedAgain = Static<typeof RenderedAgain>
