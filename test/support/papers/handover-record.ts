import type { HandedOver, HandoverRecord } from '../../../services/renderer/papers/handover-record.ts'

const row = (n: number): HandedOver => ({
  order: String(n),
  title: `Hồ sơ xét công nhận “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng ${'ABCDĐE'.charAt(n - 1)}`,
  number: `${14 + n}; 01-2024`,
  ...{ from: '10/12/2024', to: '08/01/2025', sheets: String(20 + n), retention: 'Vĩnh viễn' },
})

export const handoverRecord: HandoverRecord = {
  paper: 'handover-record',
  head: {
    superior: ['ĐẢNG BỘ TỈNH Z'],
    issuer: ['ĐẢNG ỦY SỞ Y'],
    number: '07-BB/ĐU',
    placeAndDate: 'Sơn La, ngày 05 tháng 3 năm 2025',
  },
  subject: 'bàn giao hồ sơ của Đảng ủy bộ phận Cơ sở X',
  on: '05/3/2025',
  place: 'trụ sở Đảng ủy Sở Y',
  basis: 'Quyết định số 45-QĐ/TU, ngày 20/02/2025 của Tỉnh ủy về việc kết thúc hoạt động của Đảng bộ bộ phận Cơ sở X',
  deliverer: { body: 'Đảng ủy bộ phận Cơ sở X', person: 'đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận' },
  receiver: { body: 'Đảng ủy Sở Y', person: 'đồng chí Lê Văn K, Bí thư Đảng ủy' },
  total: '03 hồ sơ',
  sheets: '66 tờ',
  rows: [1, 2, 3].map(row),
  note: ['Hồ sơ số 16 thiếu bản chính của bản cam kết.'],
  closing: { copies: '02 bản' },
  signatures: [
    {
      left: { authority: 'ĐẠI DIỆN BÊN GIAO', people: [{ name: 'Trần Văn B' }] },
      right: { authority: 'ĐẠI DIỆN BÊN NHẬN', people: [{ name: 'Lê Văn K' }] },
    },
  ],
}
