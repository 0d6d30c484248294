import type { Plan } from '../../../services/renderer/papers/plan.ts'
import { BRANCH, branchHead, branchSecretary, CALLED, MODEL, PLAN, YEAR } from './season.ts'

export const plan: Plan = {
  paper: 'plan',
  head: branchHead('Sơn La, ngày 04 tháng 5 năm 2024', '02-KH/CB'),
  called: CALLED,
  subject: 'thực hiện mô hình “chi bộ bốn tốt” năm 2024',
  issuer: BRANCH,
  model: MODEL,
  year: YEAR,
  plan: PLAN,
  meeting: { body: 'chi bộ', on: '03/5/2024', share: '12/12, bằng 100%' },
  purpose: [
    'Nâng cao năng lực lãnh đạo, chất lượng sinh hoạt của chi bộ và chất lượng đội ngũ đảng viên.',
    'Thực hiện nghiêm túc, đúng thực chất từng tiêu chí của mô hình.',
  ],
  targets: [
    {
      order: '1',
      group: 'Hoàn thành tốt nhiệm vụ chính trị',
      target: ['Quán triệt, triển khai 100% nghị quyết, chỉ thị của cấp trên.'],
    },
    {
      order: '2',
      group: 'Chất lượng sinh hoạt tốt',
      target: ['Sinh hoạt thường kỳ đủ 12 kỳ, mỗi quý ít nhất một kỳ sinh hoạt chuyên đề.'],
    },
  ],
  tasks: [
    { order: '1', task: ['Sinh hoạt chuyên đề quý II.'], by: 'Đồng chí Nguyễn Văn A', due: '30/6/2024' },
    { order: '2', task: ['Đăng ký và tự soi, tự sửa hằng tháng.'], by: 'Toàn thể đảng viên', due: 'Cả năm' },
    { order: '3', task: ['Tổng hợp minh chứng theo từng tiêu chí.'], by: 'Chi ủy', due: '30/11/2024' },
  ],
  implementation: ['Chi ủy phân công, đôn đốc, kiểm tra việc thực hiện và báo cáo tại kỳ sinh hoạt hằng tháng.'],
  signature: branchSecretary,
  recipients: ['Đảng ủy bộ phận Cơ sở X (để báo cáo)', 'Các đồng chí chi ủy viên', 'Lưu Chi bộ'],
}
