import type { RefusalLetter } from '../../../services/renderer/papers/refusal-letter.ts'
import { decision } from './decision.ts'
import { MODEL, YEAR } from './season.ts'

const subject = 'về việc kết quả xét công nhận “chi bộ bốn tốt” năm 2024'

export const refusalLetter: RefusalLetter = {
  paper: 'refusal-letter',
  head: {
    superior: ['ĐẢNG BỘ TỈNH Z'],
    issuer: ['ĐẢNG ỦY SỞ Y'],
    number: '12-CV/ĐU',
    placeAndDate: 'Sơn La, ngày 08 tháng 01 năm 2025',
    subject,
  },
  subject,
  called: decision.called,
  addressees: ['Đảng ủy bộ phận Cơ sở X'],
  organ: 'Ban Thường vụ Đảng ủy Sở Y',
  model: MODEL,
  year: YEAR,
  proposals: ['Tờ trình số 05-TTr/ĐU, ngày 20/12/2024 của Đảng ủy bộ phận Cơ sở X'],
  refused: [
    { branch: 'Chi bộ Phòng B', reason: 'Còn đảng viên bị kỷ luật trong năm.' },
    { branch: 'Chi bộ Phòng C', reason: 'Chưa bảo đảm chế độ sinh hoạt chi bộ. Hồ sơ thiếu minh chứng.' },
  ],
  committee: 'Đảng ủy bộ phận Cơ sở X',
  signature: decision.signature,
  recipients: ['Như trên', 'Lưu Đảng ủy'],
}
