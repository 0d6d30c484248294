import type { RegistrationsProposal } from '../../../services/renderer/papers/registrations-proposal.ts'
import { CALLED, COMMITTEE, committeeHead, committeeSecretary, GUIDE, MODEL, PLAN, YEAR } from './season.ts'

export const registrationsProposal: RegistrationsProposal = {
  paper: 'registrations-proposal',
  head: committeeHead('Sơn La, ngày 08 tháng 5 năm 2024', '01-TTr/ĐU'),
  called: CALLED,
  subject: `đề xuất đăng ký thực hiện mô hình ${MODEL} năm ${YEAR}`,
  addressees: ['Ban Thường vụ Đảng ủy Sở Y'],
  addressee: 'Ban Thường vụ Đảng ủy Sở Y',
  organisation: 'Đảng bộ bộ phận Cơ sở X',
  committee: COMMITTEE,
  model: MODEL,
  year: YEAR,
  bases: [`Căn cứ ${GUIDE}`, `Căn cứ ${PLAN}`, `Căn cứ kết quả đăng ký thực hiện mô hình ${MODEL} của các chi bộ`],
  counts: { all: '03 chi bộ', registered: '02 chi bộ' },
  signature: committeeSecretary,
  recipients: ['Như trên', 'Các đồng chí ủy viên Ban Chấp hành', 'Lưu Đảng ủy'],
  annex: {
    label: 'Phụ lục',
    title: 'DANH SÁCH CHI BỘ ĐĂNG KÝ THỰC HIỆN MÔ HÌNH “CHI BỘ BỐN TỐT” NĂM 2024',
    attachedTo: 'Tờ trình số 01-TTr/ĐU, ngày 08/5/2024 của Đảng ủy bộ phận Cơ sở X',
    rows: [
      {
        ...{ order: '1', branch: 'Chi bộ Phòng A', members: '14', secretary: 'Nguyễn Văn A' },
        ...{ on: '06/5/2024', aim: 'Xuất sắc' },
      },
      {
        ...{ order: '2', branch: 'Chi bộ Phòng B', members: '', secretary: 'Đảng Viên Ba' },
        ...{ on: '06/5/2024', aim: 'Xuất sắc' },
      },
    ],
  },
}
