import type { Review } from '../../../services/renderer/papers/review.ts'
import { CALLED, COMMITTEE, committeeHead, committeeSecretary, MODEL, PLAN } from './season.ts'

export const review: Review = {
  paper: 'review',
  head: committeeHead('Sơn La, ngày 20 tháng 01 năm 2025', '30-BC/ĐU'),
  called: CALLED,
  subject: `tổng kết thực hiện mô hình ${MODEL} năm 2024`,
  committee: COMMITTEE,
  model: MODEL,
  plan: PLAN,
  leadership: ['Đảng ủy bộ phận ban hành kế hoạch, phân công ủy viên phụ trách từng chi bộ.'],
  dissemination: [
    'Năm 2024: hội nghị triển khai ngày 06/5/2024; quán triệt, tuyên truyền 12 buổi, 156 lượt người tham gia.',
  ],
  years: [
    {
      ...{ year: '2024', branches: '04', registered: '03', withdrawn: '0', returned: '0', proposed: '02' },
      ...{ recognised: '02/03 (66,7%)', certificates: '01' },
    },
  ],
  successor: false,
  notRegistered: ['Năm 2024: Chi bộ Phòng D (chi bộ mới thành lập).'],
  reorganised: [],
  groups: [
    {
      year: 'Năm 2024',
      of: '03',
      columns: { maximum: 'Điểm tối đa', mean: 'Điểm thẩm định bình quân' },
      rows: [
        { order: '1', group: 'Hoàn thành tốt nhiệm vụ chính trị', maximum: '30', mean: '28,17' },
        { order: '2', group: 'Chất lượng sinh hoạt tốt', maximum: '20', mean: '17,83' },
        { order: '3', group: 'Đoàn kết, kỷ luật tốt', maximum: '25', mean: '24,0' },
        { order: '4', group: 'Cán bộ, đảng viên tốt', maximum: '25', mean: '23,0' },
      ],
    },
  ],
  rewards: [
    `Năm 2024: công nhận ${MODEL} đối với Chi bộ Phòng A, Chi bộ Phòng B.`,
    'Năm 2024: tặng Giấy khen cho Chi bộ Phòng A.',
    'Năm 2024: biểu dương đồng chí Nguyễn Văn A, Bí thư Chi bộ Phòng A.',
  ],
  supervision: [
    'Năm 2024: 01 cuộc kiểm tra, giám sát (01 cuộc có yêu cầu, kiến nghị), 01 lần đôn đốc, 0 việc thực hiện quá hạn, 01 báo cáo của tổ chức đoàn thể.',
  ],
  massOrganisations: ['Công đoàn Cơ sở X phát động thi đua gắn với mô hình.'],
  conclusions: ['Mô hình góp phần nâng chất lượng sinh hoạt chi bộ.'],
  strengths: ['Các chi bộ thực hiện nghiêm túc cam kết.'],
  limits: ['Một chi bộ gửi báo cáo tháng chậm.'],
  causes: [],
  lessons: ['Kiểm tra, đôn đốc thường xuyên.'],
  tasks: ['Vận động chi bộ còn lại đăng ký.'],
  proposals: [],
  signature: committeeSecretary,
  recipients: [
    'Đảng ủy Sở Y (để báo cáo)',
    'Các đồng chí ủy viên Ban Chấp hành',
    'Các chi bộ trực thuộc, các tổ chức đoàn thể',
    'Lưu Đảng ủy',
  ],
  annex: {
    label: 'Phụ lục',
    title: 'KẾT QUẢ THỰC HIỆN MÔ HÌNH “CHI BỘ BỐN TỐT” NĂM 2024',
    attachedTo: 'Báo cáo số 30-BC/ĐU, ngày 20/01/2025 của Đảng ủy bộ phận Cơ sở X',
    landscape: true,
    rows: [
      {
        year: 'Năm 2024',
        columns: { self: 'Điểm tự chấm', appraised: 'Điểm thẩm định' },
        rows: [
          {
            ...{ order: '1', branch: 'Chi bộ Phòng A', on: '06/5/2024', self: '95,5', appraised: '95,0' },
            ...{ result: 'Công nhận, tặng Giấy khen', rating: 'Hoàn thành xuất sắc nhiệm vụ' },
          },
          {
            ...{ order: '2', branch: 'Chi bộ Phòng B', on: '06/5/2024', self: '91,0', appraised: '91,0' },
            ...{ result: 'Công nhận', rating: '' },
          },
          {
            ...{ order: '3', branch: 'Chi bộ Phòng C', on: '06/5/2024', self: '93,0', appraised: '93,0' },
            ...{ result: 'Không đề nghị', rating: '' },
          },
        ],
      },
    ],
  },
}
