import type { Head } from './head.ts'

/** Danh sách điểm danh, ký nhận phiếu: a form for one meeting, filled in and signed with pen; nobody signs it in the service. */
export type AttendanceList = {
  paper: 'attendance-list'
  head: Head
  /** `điểm danh, ký nhận phiếu biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024` */
  subject: string
  /** `Sinh hoạt thường kỳ tháng 12, 14 giờ 30, ngày 10/12/2024, tại Phòng họp số 1` */
  meeting: string
  /** In the roll's order; whoever does not vote signs for no ballot. */
  rows: { order: string; name: string; standing: string; votes: boolean }[]
  /** How many are called; absent, and left to be written, where the roll names members who need not come. */
  summoned?: string
  /** `TỔ KIỂM PHIẾU` */
  tellers: string
}
