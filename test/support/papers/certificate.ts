import type { Certificate } from '../../../services/renderer/papers/certificate.ts'

export const certificate: Certificate = {
  paper: 'certificate',
  subject: 'tặng Chi bộ Phòng A',
  whole: true,
  tops: { authority: 34, recipient: 88, achievement: 118, foot: 138 },
  right: 0,
  authority: 'ĐẢNG ỦY SỞ Y',
  recipient: 'CHI BỘ PHÒNG A',
  superiors: 'Đảng bộ bộ phận Cơ sở X, Đảng bộ Sở Y',
  achievement: 'Đã hoàn thành xuất sắc các tiêu chí “chi bộ bốn tốt” năm 2024',
  placeAndDate: 'Sơn La, ngày 08 tháng 01 năm 2025',
  decision: 'Quyết định số 21-QĐ/ĐU, ngày 08/01/2025',
  book: '03',
  signature: { authority: 'T/M BAN THƯỜNG VỤ', office: 'BÍ THƯ', people: [{ name: 'Lê Văn K' }] },
}

/** The same onto a printed form whose blanks stand a little lower and further to the right. */
const { whole: _, ...onForm } = certificate
export const overlay: Certificate = {
  ...onForm,
  tops: { authority: 44, recipient: 98, achievement: 121, foot: 143 },
  right: 8,
}
