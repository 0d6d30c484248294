// A branch's own plan, as it is printed under either layout rule.
import { expect } from 'vitest'
import { plan } from '../../support/papers/plan.ts'
import { pdfFacts } from '../../support/pdf-programs.ts'
import { needs } from '../../support/programs.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const press = paperPress()
const phrases = [
  'Số 02-KH/CB',
  'KẾ HOẠCH thực hiện mô hình “chi bộ bốn tốt” năm 2024 -----',
  'căn cứ kết quả hội nghị chi bộ ngày 03/5/2024 (tán thành 12/12, bằng 100%), Chi bộ Phòng A xây dựng kế hoạch thực hiện mô hình',
  'II- CHỈ TIÊU 1. Hoàn thành tốt nhiệm vụ chính trị Quán triệt, triển khai 100%',
  'TT Nội dung Người thực hiện Thời hạn 1 Sinh hoạt chuyên đề quý II. Đồng chí Nguyễn Văn A 30/6/2024',
  'Toàn thể đảng viên Cả năm',
  'IV- TỔ CHỨC THỰC HIỆN Chi ủy phân công',
]

describe.each([
  ['hd36-2018', 'nghiêm túc thực hiện kế hoạch này./.', '(để báo cáo),'],
  ['hd05-2026', 'nghiêm túc thực hiện kế hoạch này. ', '(để báo cáo);'],
] as const)('kế hoạch của chi bộ under %s', (layout, end, separator) => {
  it('prints as it is laid down, tagged, within the margins', async () => {
    const { file, pdf, pages, words } = await press(plan, layout)
    const text = pages.join(' ')
    expect([...phrases, end, separator, 'T/M CHI BỘ'].filter((phrase) => !text.includes(phrase))).toEqual([])
    const { tagged, fontsOutside } = pdfFacts(pdf)
    expect([file.endsWith('plan.pdf'), tagged, fontsOutside]).toEqual([true, 'yes', []])
    expect(words.flat().filter((one) => one.left < 29.8 || one.right > 210 - 14.8)).toEqual([])
  })

  it('leaves out a meeting and an implementation that were not told', async () => {
    const { meeting: _, implementation: __, ...bare } = plan
    const text = (await press(bare, layout)).pages.join(' ')
    expect(text).toContain('giai đoạn 2024 - 2026, Chi bộ Phòng A xây dựng kế hoạch')
    expect(text).not.toContain('IV-')
  })
})
