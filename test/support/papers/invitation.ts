import type { Invitation } from '../../../services/renderer/papers/invitation.ts'
import { BRANCH, branchHead, branchSecretary } from './season.ts'

export const invitation: Invitation = {
  paper: 'invitation',
  head: branchHead('Sơn La, ngày 05 tháng 12 năm 2024'),
  subject: 'dự hội nghị chi bộ xét, đề nghị công nhận “chi bộ bốn tốt” năm 2024',
  invited: ['Các đồng chí đảng viên Chi bộ Phòng A', 'Đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận'],
  issuer: BRANCH,
  meeting: 'hội nghị chi bộ xét, đề nghị công nhận “chi bộ bốn tốt” năm 2024',
  at: '14 giờ 30, ngày 10/12/2024',
  place: 'Phòng họp số 1',
  agenda: [
    { order: '1', item: 'Thông qua kết quả tự đánh giá của chi bộ' },
    { order: '2', item: 'Biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024' },
  ],
  enclosed: ['Báo cáo kết quả thực hiện mô hình “chi bộ bốn tốt” năm 2024', 'Phiếu tự đánh giá năm 2024'],
  signature: branchSecretary,
  recipients: ['Như trên', 'Lưu Chi bộ'],
}
