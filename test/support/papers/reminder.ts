import type { Reminder } from '../../../services/renderer/papers/reminder.ts'
import { CALLED, COMMITTEE, committeeHead, committeeSecretary, MODEL, PLAN, YEAR } from './season.ts'

const subject = `về việc đôn đốc đánh giá, xếp loại đảng viên theo mô hình ${MODEL} năm ${YEAR}`

export const reminder: Reminder = {
  paper: 'reminder',
  head: { ...committeeHead('Sơn La, ngày 05 tháng 12 năm 2024', '01-CV/ĐU'), subject },
  subject,
  called: CALLED,
  addressees: ['Chi bộ Phòng A', 'Chi bộ Phòng B'],
  plan: PLAN,
  due: `đánh giá, xếp loại đảng viên theo mô hình ${MODEL} năm ${YEAR}`,
  on: '05/12/2024',
  late: [
    { branch: 'Chi bộ Phòng A', from: '01/12/2024', to: '31/12/2024' },
    { branch: 'Chi bộ Phòng B', from: '01/12/2024', to: '31/12/2024' },
  ],
  text: ['Các chi bộ chuẩn bị đầy đủ minh chứng.'],
  committee: COMMITTEE,
  signature: committeeSecretary,
  recipients: ['Như trên', 'Các đồng chí ủy viên Ban Chấp hành', 'Lưu Đảng ủy'],
}
