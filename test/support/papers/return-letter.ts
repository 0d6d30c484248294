import type { ReturnLetter } from '../../../services/renderer/papers/return-letter.ts'
import { proposalCommittee } from './proposal-committee.ts'
import { MODEL, YEAR } from './season.ts'

const subject = 'về việc bổ sung, hoàn thiện hồ sơ đề nghị công nhận “chi bộ bốn tốt” năm 2024'

export const returnLetter: ReturnLetter = {
  paper: 'return-letter',
  head: { ...proposalCommittee.head, number: '14-CV/ĐU', placeAndDate: 'Sơn La, ngày 13 tháng 12 năm 2024', subject },
  subject,
  called: proposalCommittee.called,
  addressees: ['Chi bộ Phòng B'],
  organ: 'Ban Chấp hành Đảng bộ bộ phận Cơ sở X',
  branch: 'Chi bộ Phòng B',
  model: MODEL,
  year: YEAR,
  reasons: [
    'Tiêu chí III.4 chưa có minh chứng kèm theo.',
    'Điểm tự chấm tiêu chí III.4 chưa phù hợp với kết quả thực hiện.',
  ],
  until: '16/12/2024',
  signature: proposalCommittee.signature,
  recipients: ['Như trên', 'Lưu Đảng ủy'],
}
