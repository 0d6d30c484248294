import type { AttendanceList } from '../../../services/renderer/papers/attendance-list.ts'
import { branchHead } from './season.ts'

const called = [
  ...['Nguyễn Văn A', 'Hoàng Thị E', 'Vũ Văn G', 'Đỗ Văn H', 'Phạm Văn D', 'Lê Thị C'].map((name) => ({
    name,
    ...{ standing: 'Chính thức', votes: true },
  })),
  { name: 'Đảng Viên Dự Aa', standing: 'Dự bị', votes: false },
]

export const attendanceList: AttendanceList = {
  paper: 'attendance-list',
  head: branchHead('Sơn La, ngày 10 tháng 12 năm 2024'),
  subject: 'điểm danh, ký nhận phiếu biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024',
  meeting: 'Sinh hoạt thường kỳ tháng 12, 14 giờ 30, ngày 10/12/2024, tại Phòng họp số 1',
  rows: called.map((one, n) => ({ order: String(n + 1), ...one })),
  summoned: '07',
  tellers: 'TỔ KIỂM PHIẾU',
}
