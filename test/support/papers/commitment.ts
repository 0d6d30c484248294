import type { Commitment } from '../../../services/renderer/papers/commitment.ts'
import { BRANCH, branchSecretary, COMMITTEE, committeeSecretary, MODEL, YEAR } from './season.ts'

export const commitment: Commitment = {
  paper: 'commitment',
  head: {
    superior: ['ĐẢNG BỘ SỞ Y'],
    issuer: ['ĐẢNG ỦY BỘ PHẬN', 'CƠ SỞ X'],
    placeAndDate: 'Sơn La, ngày 06 tháng 5 năm 2024',
  },
  subject: 'thực hiện mô hình “chi bộ bốn tốt” năm 2024',
  model: MODEL,
  year: YEAR,
  signedOn: '06/5/2024',
  conference: 'Hội nghị triển khai mô hình “chi bộ bốn tốt” năm 2024 của Đảng bộ bộ phận Cơ sở X',
  committee: {
    name: COMMITTEE,
    heading: 'BAN CHẤP HÀNH ĐẢNG BỘ BỘ PHẬN CƠ SỞ X',
    representative: 'đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận',
  },
  branch: { name: BRANCH, heading: 'CHI BỘ PHÒNG A', representative: 'đồng chí Nguyễn Văn A, Bí thư Chi bộ' },
  contents: [
    {
      order: '1',
      text: 'Hoàn thành tốt nhiệm vụ chính trị',
      details: [
        'Quán triệt, triển khai 100% nghị quyết, chỉ thị của cấp trên.',
        'Hoàn thành đúng hạn 100% nhiệm vụ chuyên môn được giao, có ít nhất 01 nhiệm vụ vượt mức.',
      ],
    },
    {
      order: '2',
      text: 'Chất lượng sinh hoạt tốt: Sinh hoạt thường kỳ đủ 12 kỳ, mỗi quý ít nhất một kỳ sinh hoạt chuyên đề.',
    },
    { order: '3', text: 'Đoàn kết, kỷ luật tốt: Nội bộ đoàn kết; không có tổ chức, đảng viên bị kỷ luật.' },
    {
      order: '4',
      text: 'Cán bộ, đảng viên tốt: 100% đảng viên hoàn thành tốt nhiệm vụ trở lên; kết nạp 01 đảng viên.',
    },
  ],
  reports: 'hằng tháng',
  copies: { all: '02 bản', each: '01 bản' },
  signatures: [{ left: branchSecretary, right: committeeSecretary }],
}
