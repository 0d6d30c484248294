import type { SupervisionRecord } from '../../../services/renderer/papers/supervision-record.ts'
import { COMMITTEE, committeeHead, MODEL, YEAR } from './season.ts'

export const supervisionRecord: SupervisionRecord = {
  paper: 'supervision-record',
  head: committeeHead('Sơn La, ngày 20 tháng 9 năm 2024', '02-BB/ĐU'),
  subject: `kiểm tra, giám sát việc thực hiện mô hình ${MODEL} năm ${YEAR} tại Chi bộ Phòng A`,
  on: '20/9/2024',
  place: 'Phòng họp Cơ sở X',
  committee: COMMITTEE,
  checked: 'Chi bộ Phòng A',
  by: ['Đồng chí Bùi Thị M, Phó Bí thư Đảng ủy bộ phận', 'Đồng chí Đinh Văn N, Ủy viên Đảng ủy bộ phận'],
  present: 'đồng chí Nguyễn Văn A, Bí thư Chi bộ',
  findings: ['Chi bộ sinh hoạt đủ 9/9 kỳ, có 03 kỳ sinh hoạt chuyên đề.', 'Báo cáo tháng 7 gửi chậm 05 ngày.'],
  conclusion: ['Chi bộ thực hiện nghiêm túc các nội dung đã đăng ký, cam kết.'],
  recommendations: ['Gửi báo cáo hằng tháng đúng hạn.'],
  remedyBy: '05/10/2024',
  closing: { copies: '02 bản' },
  signatures: [
    {
      left: { authority: 'ĐẠI DIỆN CHI BỘ PHÒNG A', people: [{ name: 'Nguyễn Văn A' }] },
      right: { authority: 'TRƯỞNG ĐOÀN KIỂM TRA, GIÁM SÁT', people: [{ name: 'Bùi Thị M' }] },
    },
  ],
}
