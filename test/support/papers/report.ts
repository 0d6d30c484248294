import type { Report } from '../../../services/renderer/papers/report.ts'
import { BRANCH, branchHead, branchSecretary, CALLED, MODEL, PLAN, YEAR } from './season.ts'

export const report: Report = {
  paper: 'report',
  called: CALLED,
  head: branchHead('Sơn La, ngày 11 tháng 12 năm 2024', '12-BC/CB'),
  subject: 'kết quả thực hiện mô hình “chi bộ bốn tốt” năm 2024',
  reporter: BRANCH,
  issuer: BRANCH,
  parts: [
    'I- ĐẶC ĐIỂM TÌNH HÌNH',
    'II- CÔNG TÁC LÃNH ĐẠO, TRIỂN KHAI THỰC HIỆN',
    'III- KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ',
    'IV- ĐÁNH GIÁ CHUNG',
    'V- PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025',
    'VI- ĐỀ XUẤT, KIẾN NGHỊ',
  ],
  model: MODEL,
  year: YEAR,
  nextYear: '2025',
  plan: PLAN,
  situation: {
    branch: [
      'Chi bộ Phòng A thành lập năm 2010, có 14 đảng viên (chính thức 12, dự bị 02), trong đó nữ 06; chi ủy gồm 03 đồng chí.',
      'Chi bộ lãnh đạo toàn diện nhiệm vụ chuyên môn của Phòng A, tổ công đoàn và phân đoàn thanh niên.',
    ],
    advantages: ['Đảng viên có trình độ, đoàn kết, được cấp ủy cấp trên quan tâm, chỉ đạo thường xuyên.'],
    difficulties: [],
  },
  leadership: {
    dissemination: '04 buổi, 52 lượt đảng viên, viên chức tham gia',
    details: ['Ngày 03/5/2024: hội nghị chi bộ quán triệt Kế hoạch số 17-KH/ĐU, 14 lượt người;'],
    registration: 'Kế hoạch số 02-KH/CB, ngày 04/5/2024; đăng ký ngày 06/5/2024; cam kết ngày 06/5/2024',
    supervision: 'báo cáo 08/08 tháng',
    checks: [],
  },
  groups: [
    {
      order: '1',
      name: 'Hoàn thành tốt nhiệm vụ chính trị',
      points: '28,5/30',
      narrative: ['Chi bộ lãnh đạo hoàn thành các nhiệm vụ được giao trong năm, không có nhiệm vụ chậm hạn.'],
      indicators: [
        { name: 'Văn bản của cấp trên được quán triệt', target: '20', result: '20', share: '100%' },
        { name: 'Nhiệm vụ hoàn thành đúng hạn', target: '40', result: '42', share: '105%' },
      ],
    },
    {
      order: '2',
      name: 'Chất lượng sinh hoạt tốt',
      points: '19/20',
      narrative: ['Sinh hoạt đủ 12/12 kỳ, 04 chuyên đề.'],
    },
    { order: '3', name: 'Đoàn kết, kỷ luật tốt', points: '25/25', narrative: ['Không có đảng viên bị kỷ luật.'] },
    { order: '4', name: 'Cán bộ, đảng viên tốt', points: '23/25', narrative: [] },
  ],
  total: '95,5/100',
  assessment: {
    strengths: ['Nội dung đăng ký được thực hiện đầy đủ, đúng tiến độ.'],
    limits: ['Một số buổi sinh hoạt chuyên đề chưa có nhiều ý kiến thảo luận.'],
    causes: ['Khách quan: nhiệm vụ chuyên môn nhiều vào quý IV.', 'Chủ quan: phân công chuẩn bị chuyên đề còn chậm.'],
    lessons: ['Phân công chuẩn bị chuyên đề trước ít nhất 15 ngày.'],
  },
  tasks: ['Tiếp tục thực hiện mô hình; nâng chất lượng sinh hoạt chuyên đề.'],
  proposals: [],
  signature: branchSecretary,
  recipients: ['Đảng ủy bộ phận Cơ sở X (để báo cáo)', 'Các đồng chí chi ủy viên', 'Lưu Chi bộ'],
}
