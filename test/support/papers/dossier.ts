import type { ContentsRow, Dossier } from '../../../services/renderer/papers/dossier.ts'
import { countRecordBranch } from './count-record-branch.ts'
import { proposalBranch } from './proposal-branch.ts'
import { report } from './report.ts'
import { selfAssessment } from './self-assessment.ts'

const row = (
  order: number,
  number: string,
  date: string,
  subject: string,
  sheet: string,
  note: string,
): ContentsRow => ({
  order: String(order),
  number,
  date,
  author: 'Chi bộ Phòng A',
  subject,
  sheet,
  note,
})

export const dossier: Dossier = {
  paper: 'dossier',
  cover: {
    superior: ['ĐẢNG BỘ BỘ PHẬN CƠ SỞ X'],
    body: ['CHI BỘ PHÒNG A'],
    fond: 'Đảng bộ bộ phận Cơ sở X',
    subject: 'xét công nhận “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A',
    fileNumber: '01',
    from: '06/5/2024',
    to: '12/12/2024',
    sheets: '10',
    retention: '20 năm',
  },
  contents: [
    row(1, '03-TTr/CB', '12/12/2024', 'Tờ trình đề nghị công nhận “chi bộ bốn tốt” năm 2024', '1', 'Bản chính'),
    row(
      2,
      '04-BB/CB',
      '10/12/2024',
      'Biên bản kiểm phiếu biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024',
      '3',
      'Bản chính',
    ),
    row(3, '12-BC/CB', '11/12/2024', 'Báo cáo kết quả thực hiện mô hình “chi bộ bốn tốt” năm 2024', '5', 'Bản chính'),
    row(4, '', '10/12/2024', 'Phiếu tự đánh giá thực hiện các tiêu chí “chi bộ bốn tốt” năm 2024', '8', 'Bản chính'),
    row(5, '', '06/5/2024', 'Bản cam kết thực hiện mô hình “chi bộ bốn tốt” năm 2024', '10', 'Bản điện tử'),
  ],
  papers: [
    proposalBranch,
    countRecordBranch,
    report,
    selfAssessment,
    {
      paper: 'scan',
      title: 'BẢN CAM KẾT',
      subject: 'thực hiện mô hình “chi bộ bốn tốt” năm 2024',
      author: 'Chi bộ Phòng A',
      date: '06/5/2024',
      pages: '01',
      fileName: 'ban-cam-ket.pdf',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ],
  verification: [
    { label: 'Dấu vết nội dung (SHA-256)', value: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae' },
    { label: 'Tệp đính kèm', value: '05 văn bản; trích sự kiện; chứng minh Merkle' },
  ],
}
