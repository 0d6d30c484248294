import type { BallotPaper } from '../../../services/renderer/papers/ballot-paper.ts'
import { branchHead, CALLED } from './season.ts'

export const ballotPaper: BallotPaper = {
  paper: 'ballot-paper',
  called: CALLED,
  head: branchHead('Sơn La, ngày 10 tháng 12 năm 2024'),
  subject: 'đề nghị công nhận “chi bộ bốn tốt” năm 2024',
  rows: [{ order: '1', branch: 'Chi bộ Phòng A' }],
  note: 'đánh dấu (x) vào một ô; để trống cả hai ô là không có ý kiến; đánh dấu cả hai ô là phiếu không hợp lệ.',
}
