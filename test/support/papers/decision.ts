import type { Decision } from '../../../services/renderer/papers/decision.ts'
import { CALLED, GUIDE, MODEL, YEAR } from './season.ts'

export const decision: Decision = {
  paper: 'decision',
  called: CALLED,
  head: {
    superior: ['ĐẢNG BỘ TỈNH Z'],
    issuer: ['ĐẢNG ỦY SỞ Y'],
    number: '21-QĐ/ĐU',
    placeAndDate: 'Sơn La, ngày 08 tháng 01 năm 2025',
  },
  subject: 'công nhận và khen thưởng “chi bộ bốn tốt” năm 2024',
  organ: 'BAN THƯỜNG VỤ ĐẢNG ỦY SỞ Y',
  model: MODEL,
  year: YEAR,
  bases: [
    'Căn cứ Quy định số 24-QĐ/TW, ngày 30/7/2021 của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng',
    'Căn cứ Quy chế làm việc của Ban Chấp hành, Ban Thường vụ Đảng ủy Sở Y nhiệm kỳ 2020 - 2025',
    `Căn cứ ${GUIDE}`,
    'Xét Tờ trình số 05-TTr/ĐU, ngày 20/12/2024 của Đảng ủy bộ phận Cơ sở X',
  ],
  recognised: '02 chi bộ',
  certificates: {
    count: '01 chi bộ',
    names: 'Chi bộ Phòng A, Đảng bộ bộ phận Cơ sở X',
    bonus: {
      amount: '3.510.000',
      inWords: 'ba triệu năm trăm mười nghìn đồng',
      fund: 'quỹ khen thưởng của Đảng ủy Sở Y',
    },
  },
  secretaries: 'đồng chí Nguyễn Văn A, Bí thư Chi bộ Phòng A',
  executors: 'Văn phòng Đảng ủy, Đảng ủy bộ phận Cơ sở X và các chi bộ có tên tại Điều 1',
  effect: 'Quyết định có hiệu lực kể từ ngày ký',
  signature: { authority: 'T/M BAN THƯỜNG VỤ', office: 'BÍ THƯ', people: [{ name: 'Lê Văn K' }] },
  recipients: ['Tỉnh ủy (để báo cáo)', 'Như Điều 4', 'Lưu Đảng ủy'],
  pointsTitle: 'Điểm',
  parentTitle: 'Đảng bộ trực thuộc',
  annex: {
    label: 'Phụ lục',
    title: 'DANH SÁCH CHI BỘ ĐẠT “CHI BỘ BỐN TỐT” NĂM 2024',
    attachedTo: 'Quyết định số 21-QĐ/ĐU, ngày 08/01/2025 của Ban Thường vụ Đảng ủy Sở Y',
    rows: [
      {
        order: '1',
        branch: 'Chi bộ Phòng A',
        parent: 'Đảng bộ bộ phận Cơ sở X',
        points: '95,0',
        form: 'Công nhận và tặng Giấy khen',
      },
      { order: '2', branch: 'Chi bộ Phòng B', parent: 'Đảng bộ bộ phận Cơ sở X', points: '91,0', form: 'Công nhận' },
    ],
  },
}
