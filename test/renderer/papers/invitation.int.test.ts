// A giấy mời, as it is printed under either layout rule.
import { expect } from 'vitest'
import { invitation } from '../../support/papers/invitation.ts'
import { pdfFacts } from '../../support/pdf-programs.ts'
import { needs } from '../../support/programs.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const press = paperPress()
const phrases = [
  'Sơn La, ngày 05 tháng 12 năm 2024 * GIẤY MỜI dự hội nghị chi bộ xét, đề nghị công nhận “chi bộ bốn tốt” năm 2024 -----',
  '- Đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận',
  'Chi bộ Phòng A trân trọng kính mời các đồng chí đến dự hội nghị chi bộ xét, đề nghị công nhận “chi bộ bốn tốt” năm 2024, cụ thể như sau:',
  '- Thời gian: 14 giờ 30, ngày 10/12/2024. - Địa điểm: Phòng họp số 1. - Nội dung: 1. Thông qua kết quả tự đánh giá của chi bộ; 2. Biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024.',
  '- Tài liệu kèm theo: + Báo cáo kết quả thực hiện mô hình “chi bộ bốn tốt” năm 2024; + Phiếu tự đánh giá năm 2024.',
  'T/M CHI BỘ',
]

describe.each([
  [
    'hd36-2018',
    'đúng thời gian./. Nơi nhận',
    '- Các đồng chí đảng viên Chi bộ Phòng A,',
    'Phòng A. Chi bộ',
    '- Như trên,',
  ],
  [
    'hd05-2026',
    'đúng thời gian. Nơi nhận',
    '- Các đồng chí đảng viên Chi bộ Phòng A;',
    'Phòng A; Chi bộ',
    '- Như trên;',
  ],
] as const)('giấy mời under %s', (layout, end, first, alone, recipient) => {
  it('prints as it is laid down on one page, without a number, tagged, within the margins', async () => {
    const { file, pdf, pages, words } = await press(invitation, layout)
    expect(pages.length).toBe(1)
    const [text = ''] = pages
    expect([...phrases, end, first, recipient].filter((phrase) => !text.includes(phrase))).toEqual([])
    expect(text).not.toContain('Số ')
    const { tagged, fontsOutside } = pdfFacts(pdf)
    expect([file.endsWith('invitation.pdf'), tagged, fontsOutside]).toEqual([true, 'yes', []])
    expect(words.flat().filter((one) => one.left < 29.8 || one.right > 210 - 14.8)).toEqual([])
  })

  it('to members alone stands on one line, and leaves out papers that do not go with it', async () => {
    const bare = { ...invitation, invited: invitation.invited.slice(0, 1), enclosed: [] }
    const text = (await press(bare, layout)).pages.join(' ')
    expect(text).toContain(`Kính mời: Các đồng chí đảng viên Chi bộ ${alone}`)
    expect(text).not.toContain('Tài liệu')
  })
})
