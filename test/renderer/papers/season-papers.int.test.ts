// What a committee does in its season, as it is printed under either layout rule.
import { expect } from 'vitest'
import type { SinglePaper } from '../../../services/renderer/papers/dossier.ts'
import { conferenceRecord } from '../../support/papers/conference-record.ts'
import { pdfFacts } from '../../support/pdf-programs.ts'
import { needs } from '../../support/programs.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const press = paperPress()
const ends = { 'hd36-2018': './.', 'hd05-2026': '.' } as const

/** What must stand in each, `$` for the end of its text. */
const papers: [SinglePaper, string[]][] = [
  [
    conferenceRecord,
    [
      'Số 01-BB/ĐU',
      'BIÊN BẢN hội nghị triển khai mô hình “chi bộ bốn tốt” năm 2024 -----',
      'Hồi 08 giờ 00 phút, ngày 06/5/2024, tại Hội trường Cơ sở X, Đảng bộ bộ phận Cơ sở X tổ chức hội nghị triển khai mô hình “chi bộ bốn tốt” năm 2024.',
      'I- THÀNH PHẦN 1. Chủ trì: đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận. Người ghi biên bản: đồng chí Bùi Thị M, Phó Bí thư Đảng ủy bộ phận.',
      '2. Cấp ủy: 02 đồng chí: - Đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận; - Đồng chí Bùi Thị M, Phó Bí thư Đảng ủy bộ phận. 3. Bí thư Chi bộ, đại biểu: 02 đồng chí:',
      '4. Tổ chức đoàn thể: Công đoàn Cơ sở X; Đoàn Thanh niên Cơ sở X.',
      'IV- Ý KIẾN THẢO LUẬN Không có. V- KÝ CAM KẾT Tại hội nghị, 03 chi bộ ký cam kết thực hiện mô hình “chi bộ bốn tốt” năm 2024: Chi bộ Phòng A,',
      'thống nhất thông qua và kết thúc hồi 09 giờ 30 phút cùng ngày$',
      'NGƯỜI GHI BIÊN BẢN CHỦ TRÌ HỘI NGHỊ BÍ THƯ Bùi Thị M Trần Văn B',
    ],
  ],
]

describe.each(['hd36-2018', 'hd05-2026'] as const)('papers of a season under %s', (layout) => {
  it.each(papers)('print $paper as the skeleton has it, tagged, within the margins', async (paper, phrases) => {
    const { pdf, pages, words } = await press(paper, layout)
    const text = pages.join(' ')
    const expected = phrases.map((phrase) => phrase.replace('$', ends[layout]))
    expect(expected.filter((phrase) => !text.includes(phrase))).toEqual([])
    const { tagged, fontsOutside } = pdfFacts(pdf)
    expect([tagged, fontsOutside]).toEqual(['yes', []])
    expect(words.flat().filter(({ left, right }) => left < 29.8 || right > 195.2)).toEqual([])
  })
})
