import type { Registration } from '../../../services/renderer/papers/registration.ts'
import { BRANCH, branchHead, branchSecretary, CALLED, COMMITTEE, MODEL, PLAN, YEAR } from './season.ts'

export const registration: Registration = {
  paper: 'registration',
  called: CALLED,
  head: branchHead('Sơn La, ngày 06 tháng 5 năm 2024'),
  subject: 'thực hiện mô hình “chi bộ bốn tốt” năm 2024',
  addressees: [COMMITTEE],
  issuer: BRANCH,
  model: MODEL,
  year: YEAR,
  plan: PLAN,
  meeting: { body: 'chi bộ', on: '03/5/2024', share: '12/12, bằng 100%' },
  members: { total: '14', full: '12', probationary: '02' },
  secretary: 'Nguyễn Văn A',
  targets: [
    {
      order: '1',
      group: 'Hoàn thành tốt nhiệm vụ chính trị',
      target: [
        'Quán triệt, triển khai 100% nghị quyết, chỉ thị của cấp trên.',
        'Hoàn thành đúng hạn 100% nhiệm vụ chuyên môn được giao, có ít nhất 01 nhiệm vụ vượt mức.',
      ],
      points: '29,0',
    },
    {
      order: '2',
      group: 'Chất lượng sinh hoạt tốt',
      target: ['Sinh hoạt thường kỳ đủ 12 kỳ, mỗi quý ít nhất một kỳ sinh hoạt chuyên đề'],
      points: '19,0',
    },
    {
      order: '3',
      group: 'Đoàn kết, kỷ luật tốt',
      target: ['Nội bộ đoàn kết; không có tổ chức, đảng viên bị kỷ luật'],
      points: '25,0',
    },
    {
      order: '4',
      group: 'Cán bộ, đảng viên tốt',
      target: ['100% đảng viên hoàn thành tốt nhiệm vụ trở lên; kết nạp 01 đảng viên'],
      points: '23,0',
    },
  ],
  total: '96',
  aim: 'hoàn thành xuất sắc các tiêu chí “chi bộ bốn tốt”',
  ratingAim: 'hoàn thành xuất sắc nhiệm vụ',
  ownPlan: 'Kế hoạch số 02-KH/CB, ngày 04/5/2024',
  measures: [
    'Phân công chi ủy viên phụ trách từng nhóm tiêu chí.',
    'Hằng tháng kiểm điểm việc thực hiện tại kỳ sinh hoạt chi bộ.',
  ],
  signature: branchSecretary,
  recipients: ['Như trên (qua đồng chí Bùi Thị M)', 'Lưu Chi bộ'],
}
