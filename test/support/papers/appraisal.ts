import type { Appraisal, AppraisedGroup, AppraisedRow } from '../../../services/renderer/papers/appraisal.ts'
import type { CriteriaGroup, CriterionRow } from '../../../services/renderer/papers/self-assessment.ts'
import { committeeSecretary } from './season.ts'
import { selfAssessment } from './self-assessment.ts'

/** The committee's points where they differ from the branch's own. */
type Changed = Readonly<Record<string, Partial<AppraisedRow>>>

const row = ({ order, text, first, second }: CriterionRow, changed: Partial<AppraisedRow> = {}): AppraisedRow => ({
  ...{ order, text, maximum: first, self: second, appraised: second, difference: '0', reason: '' },
  ...changed,
})

const group = (
  own: CriteriaGroup | undefined,
  changed: Changed = {},
  sums: Partial<AppraisedGroup> = {},
): AppraisedGroup => {
  const { order, name, first, second, rows } = own!
  return {
    ...{ order, name, maximum: first, self: second, appraised: second, difference: '0' },
    rows: rows.map((one) => row(one, changed[one.order])),
    ...sums,
  }
}

const [I, II, III, IV] = selfAssessment.groups

/** The committee's look at the branch's sheet: 95,0 where the branch gave itself 95,5. */
export const appraisal: Appraisal = {
  paper: 'appraisal',
  head: {
    superior: ['ĐẢNG BỘ SỞ Y'],
    issuer: ['ĐẢNG ỦY BỘ PHẬN', 'CƠ SỞ X'],
    placeAndDate: 'Sơn La, ngày 16 tháng 12 năm 2024',
  },
  subject: 'kết quả thực hiện các tiêu chí “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A',
  framework: 'khung tiêu chí tại Phụ lục I, Hướng dẫn số 16-HD/BTCTU, ngày 18/3/2024 của Ban Tổ chức Tỉnh ủy',
  appraisers: {
    size: '03',
    people: [
      'Đồng chí Đinh Văn N, Ủy viên Đảng ủy bộ phận, Tổ trưởng',
      'Đồng chí Hà Thị P, Ủy viên Đảng ủy bộ phận, thành viên',
      'Đồng chí Lý Thị R, Ủy viên Đảng ủy bộ phận, thành viên',
    ],
  },
  groups: [
    group(I),
    group(
      II,
      {
        '5': { appraised: '1,5', difference: '+0,5', reason: 'Dự thảo nghị quyết đã gửi trước 03 ngày' },
        '6': { appraised: '1,0', difference: '-1', reason: 'Kỳ tháng 8 chưa kết luận rõ người, rõ thời hạn' },
      },
      { appraised: '18,5', difference: '-0,5' },
    ),
    group(III),
    group(IV),
  ],
  total: { maximum: '100', self: '95,5', appraised: '95,0', difference: '-0,5' },
  explanation: ['Tổ thẩm định đối chiếu sổ biên bản sinh hoạt và sổ gửi tài liệu của chi bộ.'],
  conclusion: 'Đề nghị công nhận Chi bộ Phòng A đạt “chi bộ bốn tốt” năm 2024',
  signatures: [
    { left: { authority: 'TỔ TRƯỞNG TỔ THẨM ĐỊNH', people: [{ name: 'Đinh Văn N' }] }, right: committeeSecretary },
  ],
}
