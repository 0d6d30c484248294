import type { Calendar } from './calendar.ts'

/** The example report of a year. */
export function reportOf({ year, plan, firstMonth }: Calendar) {
  const due = 13 - firstMonth
  return {
    ...reportBody,
    plan: { ...reportBody.plan, date: plan, subject: `về thực hiện mô hình “chi bộ bốn tốt” năm ${year}` },
    monthlyReports: { sent: due, due },
  }
}

/** The branch's own words. */
export const reportBody = {
  situation: 'Chi bộ có đảng viên công tác tại nhiều bộ phận chuyên môn của Cơ sở.',
  advantages:
    'Được sự quan tâm, lãnh đạo, chỉ đạo kịp thời của Ban Chấp hành Đảng bộ bộ phận.\nĐảng viên đoàn kết, có ý thức trách nhiệm.',
  difficulties: 'Nhiệm vụ chuyên môn có tính chất trực ca nên việc bố trí thời gian sinh hoạt còn khó khăn.',
  plan: {
    type: 'Kế hoạch',
    number: '02-KH/CB',
    issuer: 'Chi bộ',
  },
  groups: [
    {
      group: 'I',
      narrative: 'Chi bộ lãnh đạo hoàn thành các chỉ tiêu, nhiệm vụ được giao trong năm.',
      indicators: [
        { name: 'Nhiệm vụ chuyên môn đúng hạn', target: '100%', result: '100%', share: '100%' },
        { name: 'Sáng kiến được ghi nhận', target: '02', result: '01', share: '50%' },
      ],
    },
    { group: 'II', narrative: 'Sinh hoạt thường kỳ đủ 12 kỳ, sinh hoạt chuyên đề mỗi quý một lần.' },
    { group: 'III', narrative: 'Nội bộ đoàn kết, không có đảng viên bị kỷ luật.' },
    { group: 'IV', narrative: 'Đảng viên hoàn thành tốt nhiệm vụ đạt tỷ lệ theo đăng ký.' },
  ],
  strengths: 'Chi bộ thực hiện nghiêm túc các nội dung đã đăng ký và cam kết.',
  limits: 'Số sáng kiến được công nhận còn ít so với đăng ký.',
  causes:
    'Khách quan: khối lượng công việc tăng.\nChủ quan: việc động viên đảng viên đề xuất sáng kiến chưa thường xuyên.',
  lessons: 'Phân công rõ người, rõ việc, kiểm tra hằng tháng.',
  nextYear: 'Tiếp tục thực hiện mô hình, phấn đấu hoàn thành xuất sắc các tiêu chí.',
} as const
