import type { CountRecordBranch } from '../../../services/renderer/papers/count-record-branch.ts'
import { BRANCH, branchHead, MODEL } from './season.ts'

export const countRecordBranch: CountRecordBranch = {
  paper: 'count-record-branch',
  head: branchHead('Sơn La, ngày 10 tháng 12 năm 2024', '04-BB/CB'),
  subject: 'kiểm phiếu biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024',
  opening: {
    at: '14 giờ 30 phút',
    on: '10/12/2024',
    place: 'Phòng họp Cơ sở X',
    issuer: BRANCH,
    kind: 'hội nghị',
    purpose: 'biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024',
  },
  members: { total: '14', full: '12', probationary: '02', exempt: '0', apart: [] },
  summoned: { all: '14', voting: '12' },
  present: { all: '13', voting: '11', share: '11/12, bằng 91,7%' },
  absent: { count: '01', excused: '01', excuses: 'đồng chí Lê Thị C, đi công tác', unexcused: '0' },
  chair: 'đồng chí Nguyễn Văn A, Bí thư Chi bộ',
  minuteTaker: 'đồng chí Phạm Văn D',
  guests: ['đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận'],
  quorum: 'ít nhất 2/3 số đảng viên chính thức được triệu tập',
  parts: {
    attendance: 'I- THÀNH PHẦN',
    tellers: 'II- TỔ KIỂM PHIẾU',
    counting: 'III- KẾT QUẢ KIỂM PHIẾU',
    conclusion: 'IV- KẾT LUẬN',
  },
  tellers: {
    heading: 'TỔ KIỂM PHIẾU',
    label: 'Tổ kiểm phiếu',
    size: '03',
    chosen: 'biểu quyết giơ tay',
    agreed: 'tán thành 11/11, bằng 100%',
    people: ['Đồng chí Hoàng Thị E, Tổ trưởng', 'Đồng chí Vũ Văn G, thành viên', 'Đồng chí Đỗ Văn H, thành viên'],
  },
  question: `Đề nghị công nhận Chi bộ Phòng A đạt ${MODEL} năm 2024`,
  method: 'phiếu kín',
  ballots: { paper: { issued: '11', returned: '11', valid: '11', invalid: '0', reason: 'không' } },
  noOpinion: true,
  result: {
    counts: {
      yes: '10 phiếu, bằng 10/11 (90,9%) số đảng viên chính thức có mặt',
      no: '0 phiếu (0%)',
      blank: '01 phiếu (9,1%)',
    },
  },
  conclusion: {
    rule: 'ít nhất 2/3 số đảng viên chính thức có mặt tán thành',
    body: BRANCH,
    outcome: 'đủ điều kiện',
    purpose: 'đề nghị công nhận “chi bộ bốn tốt” năm 2024',
    custody: 'Số phiếu biểu quyết được niêm phong, lưu cùng hồ sơ chi bộ.',
  },
  closing: { copies: '02 bản', at: '15 giờ 10 phút' },
  signatures: [
    {
      left: { authority: 'CHỦ TRÌ HỘI NGHỊ', people: [{ name: 'Nguyễn Văn A' }] },
      right: { authority: 'T/M TỔ KIỂM PHIẾU', office: 'TỔ TRƯỞNG', people: [{ name: 'Hoàng Thị E' }] },
    },
    {
      left: { authority: 'NGƯỜI GHI BIÊN BẢN', people: [{ name: 'Phạm Văn D' }] },
      right: { authority: 'THÀNH VIÊN TỔ KIỂM PHIẾU', people: [{ name: 'Vũ Văn G' }, { name: 'Đỗ Văn H' }] },
    },
  ],
}
