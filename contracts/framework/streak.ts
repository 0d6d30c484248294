import type { Static } from 'typebox'
import { closed, oneOf } from '../values.ts'
import { described } from './described.ts'

/** How years in a row count where organisations merge, split and end, and what becomes of a year that was revoked. */
export const Streak = closed({
  heirs: described(
    oneOf('longest', 'survivor', 'none'),
    'Tổ chức nhận sáp nhập, chia tách: longest = nối tiếp chuỗi dài nhất của mình và các tổ chức mà mình thay thế, survivor = chỉ tính chuỗi của chính mình, none = tính lại từ đầu',
  ),
  revoked: described(
    oneOf('breaks', 'skipped'),
    'Năm bị hủy bỏ công nhận: breaks = đứt chuỗi, skipped = không tính và không làm đứt chuỗi',
  ),
})
export type Streak = Static<typeof Streak>
