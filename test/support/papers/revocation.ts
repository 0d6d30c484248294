import type { Revocation } from '../../../services/renderer/papers/revocation.ts'
import { decision } from './decision.ts'
import { MODEL, YEAR } from './season.ts'

export const revocation: Revocation = {
  paper: 'revocation',
  head: { issuer: ['ĐẢNG ỦY SỞ Y'], number: '35-QĐ/ĐU', placeAndDate: 'Sơn La, ngày 10 tháng 6 năm 2025' },
  subject: 'hủy bỏ nội dung công nhận “chi bộ bốn tốt” năm 2024',
  organ: 'BAN THƯỜNG VỤ ĐẢNG ỦY SỞ Y',
  model: MODEL,
  year: YEAR,
  bases: [
    ...decision.bases.slice(0, 3),
    'Căn cứ Quyết định số 02-QĐ/UBKT, ngày 02/6/2025 của Ủy ban Kiểm tra Đảng ủy Sở Y',
  ],
  revoked: [
    {
      branch: 'Chi bộ Phòng A',
      decision: 'Quyết định số 21-QĐ/ĐU, ngày 08/01/2025',
      recovered: 'Giấy khen và tiền thưởng kèm theo',
      reason: 'Chi bộ có đảng viên bị khai trừ vì tham ô trong năm được công nhận.',
    },
  ],
  review: { by: 'Đảng ủy bộ phận Cơ sở X', of: 'Chi bộ Phòng A' },
  executors: 'Đảng ủy bộ phận Cơ sở X và Chi bộ Phòng A',
  effect: 'Quyết định có hiệu lực kể từ ngày ký',
  signature: { authority: 'T/M BAN THƯỜNG VỤ', office: 'BÍ THƯ', people: [{ name: 'Lê Văn K' }] },
  recipients: ['Như Điều 3', 'Lưu Đảng ủy'],
}
