import type { Static } from 'typebox'
import { oneOf } from '../values.ts'

/** Kinds of paper: proposal = tờ trình, count-record = biên bản kiểm phiếu, report = báo cáo, self-assessment = phiếu tự đánh giá, decision = quyết định. */
export const PaperType = oneOf('proposal', 'count-record', 'report', 'self-assessment', 'decision')
export type PaperType = Static<typeof PaperType>

/** Type symbol before the organisation's own (documents.md 1.8); null: this kind of paper carries no number. */
export const typeSymbols = {
  proposal: 'TTr',
  'count-record': 'BB',
  report: 'BC',
  'self-assessment': null,
  decision: 'QĐ',
} as const satisfies Record<PaperType, string | null>

export const paperNames = {
  proposal: 'Tờ trình',
  'count-record': 'Biên bản kiểm phiếu',
  report: 'Báo cáo',
  'self-assessment': 'Phiếu tự đánh giá',
  decision: 'Quyết định',
} as const satisfies Record<PaperType, string>
