import type { CountRecordCommittee } from '../../../services/renderer/papers/count-record-committee.ts'
import { CALLED, COMMITTEE, committeeHead, MODEL } from './season.ts'

const PURPOSE = `đề nghị công nhận ${MODEL} năm 2024`

export const countRecordCommittee: CountRecordCommittee = {
  paper: 'count-record-committee',
  called: CALLED,
  head: committeeHead('Sơn La, ngày 18 tháng 12 năm 2024', '02-BB/ĐU'),
  subject: `kiểm phiếu biểu quyết ${PURPOSE}`,
  opening: {
    at: '08 giờ 00 phút',
    on: '18/12/2024',
    place: 'Phòng họp Cơ sở X',
    issuer: COMMITTEE,
    kind: 'hội nghị',
    purpose: `biểu quyết ${PURPOSE}`,
  },
  organ: 'Ban Chấp hành',
  members: { total: '07' },
  present: { count: '06', share: '06/07, bằng 85,7%' },
  absent: { count: '01', excused: '01', excuses: 'đồng chí Ngô Văn L, đi công tác', unexcused: '0' },
  chair: 'đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận',
  minuteTaker: 'đồng chí Bùi Thị M',
  quorum: 'ít nhất 2/3 số ủy viên đương nhiệm',
  parts: {
    attendance: 'I- THÀNH PHẦN',
    tellers: 'II- TỔ KIỂM PHIẾU',
    counting: 'III- KẾT QUẢ KIỂM PHIẾU',
    conclusion: 'IV- KẾT LUẬN',
  },
  tellers: {
    heading: 'TỔ KIỂM PHIẾU',
    label: 'Tổ kiểm phiếu',
    size: '02',
    chosen: 'biểu quyết giơ tay',
    agreed: 'tán thành 06/06, bằng 100%',
    people: ['Đồng chí Đinh Văn N, Tổ trưởng', 'Đồng chí Hà Thị P, thành viên'],
  },
  question: `Đề nghị công nhận ${MODEL} năm 2024 đối với 03 chi bộ`,
  method: 'phiếu kín',
  ballots: { paper: { issued: '06', returned: '06', valid: '06', invalid: '0', reason: 'không' } },
  noOpinion: true,
  base: 'tổng số ủy viên đương nhiệm',
  rows: [
    { order: '1', branch: 'Chi bộ Phòng A', yes: '06 (06/07, 85,7%)', no: '0', blank: '0', result: 'Đạt' },
    { order: '2', branch: 'Chi bộ Phòng B', yes: '05 (05/07, 71,4%)', no: '01', blank: '0', result: 'Đạt' },
    { order: '3', branch: 'Chi bộ Phòng C', yes: '03 (03/07, 42,9%)', no: '03', blank: '0', result: 'Không đạt' },
  ],
  conclusion: {
    rule: 'trên 1/2 số ủy viên đương nhiệm tán thành',
    purpose: PURPOSE,
    passed: { count: '02 chi bộ', names: 'Chi bộ Phòng A, Chi bộ Phòng B' },
    failed: { count: '01 chi bộ', names: 'Chi bộ Phòng C' },
    custody: 'Số phiếu biểu quyết được niêm phong, lưu cùng hồ sơ của Ban Chấp hành.',
  },
  closing: { copies: '02 bản', at: '09 giờ 20 phút' },
  signatures: [
    {
      left: { authority: 'CHỦ TRÌ HỘI NGHỊ', office: 'BÍ THƯ', people: [{ name: 'Trần Văn B' }] },
      right: { authority: 'T/M TỔ KIỂM PHIẾU', office: 'TỔ TRƯỞNG', people: [{ name: 'Đinh Văn N' }] },
    },
    {
      left: { authority: 'NGƯỜI GHI BIÊN BẢN', people: [{ name: 'Bùi Thị M' }] },
      right: { authority: 'THÀNH VIÊN TỔ KIỂM PHIẾU', people: [{ name: 'Hà Thị P' }] },
    },
  ],
}
