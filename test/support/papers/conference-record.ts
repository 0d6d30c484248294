import type { ConferenceRecord } from '../../../services/renderer/papers/conference-record.ts'
import { CALLED, committeeHead, MODEL, YEAR } from './season.ts'

export const conferenceRecord: ConferenceRecord = {
  paper: 'conference-record',
  head: committeeHead('Sơn La, ngày 06 tháng 5 năm 2024', '01-BB/ĐU'),
  called: CALLED,
  subject: `hội nghị triển khai mô hình ${MODEL} năm ${YEAR}`,
  model: MODEL,
  year: YEAR,
  opening: {
    at: '08 giờ 00 phút',
    on: '06/5/2024',
    place: 'Hội trường Cơ sở X',
    issuer: 'Đảng bộ bộ phận Cơ sở X',
  },
  chair: 'đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận',
  minuteTaker: 'đồng chí Bùi Thị M, Phó Bí thư Đảng ủy bộ phận',
  committee: {
    count: '02 đồng chí',
    people: ['Đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận', 'Đồng chí Bùi Thị M, Phó Bí thư Đảng ủy bộ phận'],
  },
  others: {
    count: '02 đồng chí',
    people: ['Đồng chí Nguyễn Văn A, Bí thư Chi bộ, Chi bộ Phòng A', 'Chủ tịch Công đoàn Cơ sở X'],
  },
  massOrganisations: ['Công đoàn Cơ sở X', 'Đoàn Thanh niên Cơ sở X'],
  programme: ['1. Quán triệt Kế hoạch số 17-KH/ĐU, ngày 26/4/2024.', '2. Ký cam kết.'],
  contents: ['Đồng chí Bí thư Đảng ủy bộ phận quán triệt mục đích, yêu cầu, nội dung bốn nhóm tiêu chí.'],
  opinions: [],
  signed: { count: '03 chi bộ', names: 'Chi bộ Phòng A, Chi bộ Phòng B, Chi bộ Phòng C' },
  conclusion: ['Các chi bộ tổ chức thực hiện nghiêm túc các nội dung đã cam kết, báo cáo hằng tháng.'],
  closing: { copies: '02 bản', at: '09 giờ 30 phút' },
  signatures: [
    {
      left: { authority: 'NGƯỜI GHI BIÊN BẢN', people: [{ name: 'Bùi Thị M' }] },
      right: { authority: 'CHỦ TRÌ HỘI NGHỊ', office: 'BÍ THƯ', people: [{ name: 'Trần Văn B' }] },
    },
  ],
}
