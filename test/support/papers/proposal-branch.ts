import type { ProposalBranch } from '../../../services/renderer/papers/proposal-branch.ts'
import { BRANCH, branchHead, branchSecretary, CALLED, COMMITTEE, GUIDE, MODEL, PLAN, YEAR } from './season.ts'

export const proposalBranch: ProposalBranch = {
  paper: 'proposal-branch',
  called: CALLED,
  head: branchHead('Sơn La, ngày 12 tháng 12 năm 2024', '03-TTr/CB'),
  subject: 'đề nghị công nhận “chi bộ bốn tốt” năm 2024',
  addressees: [COMMITTEE],
  addressee: COMMITTEE,
  issuer: BRANCH,
  proposer: BRANCH,
  parts: [
    'I- ĐẶC ĐIỂM TÌNH HÌNH',
    'II- KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM',
    'III- KẾT QUẢ BIỂU QUYẾT',
    'IV- NỘI DUNG ĐỀ NGHỊ',
  ],
  model: MODEL,
  year: YEAR,
  bases: [
    `Căn cứ ${GUIDE}`,
    `Căn cứ ${PLAN}`,
    'Căn cứ kết quả tự đánh giá, chấm điểm và kết quả biểu quyết của Chi bộ Phòng A tại hội nghị ngày 10/12/2024',
  ],
  situation: {
    members: '14',
    full: '12',
    probationary: '02',
    committee: '03',
    registeredOn: '06/5/2024',
    committedOn: '06/5/2024',
  },
  scores: {
    rows: [
      { order: '1', group: 'Hoàn thành tốt nhiệm vụ chính trị', maximum: '30', points: '28,5' },
      { order: '2', group: 'Chất lượng sinh hoạt tốt', maximum: '20', points: '19,0' },
      { order: '3', group: 'Đoàn kết, kỷ luật tốt', maximum: '25', points: '25,0' },
      { order: '4', group: 'Cán bộ, đảng viên tốt', maximum: '25', points: '23,0' },
    ],
    total: { maximum: '100', points: '95,5' },
  },
  threshold: '90 điểm',
  ballot: {
    meeting: 'Hội nghị chi bộ',
    meetingOn: '10/12/2024',
    method: 'bằng phiếu kín',
    yes: '10/11 phiếu',
    percentage: '90,9%',
    base: 'số đảng viên chính thức có mặt',
    record: 'Biên bản kiểm phiếu số 04-BB/CB, ngày 10/12/2024',
  },
  requests: { authority: 'Đảng ủy Sở Y', certificate: true, secretary: 'Nguyễn Văn A' },
  enclosures: ['Biên bản kiểm phiếu', 'Báo cáo kết quả thực hiện', 'Phiếu tự đánh giá', 'Danh mục minh chứng'],
  signature: branchSecretary,
  recipients: ['Như trên', 'Các đồng chí đảng viên Chi bộ', 'Lưu Chi bộ'],
}
