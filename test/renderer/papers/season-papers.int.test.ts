// What a committee does in its season, as it is printed under either layout rule.
import { expect } from 'vitest'
import type { SinglePaper } from '../../../services/renderer/papers/dossier.ts'
import { conferenceRecord } from '../../support/papers/conference-record.ts'
import { registrationsProposal } from '../../support/papers/registrations-proposal.ts'
import { reminder } from '../../support/papers/reminder.ts'
import { review } from '../../support/papers/review.ts'
import { supervisionRecord } from '../../support/papers/supervision-record.ts'
import { pdfFacts } from '../../support/pdf-programs.ts'
import { needs } from '../../support/programs.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const press = paperPress()
/** The end of a text, how a tờ trình greets, and what a công văn is about. */
const words = {
  'hd36-2018': { $: './.', Trình: 'Kính gửi: Ban Thường vụ Đảng ủy Sở Y.', Về: 'về việc đôn đốc', ',': ',' },
  'hd05-2026': { $: '.', Trình: 'Kính trình: Ban Thường vụ Đảng ủy Sở Y;', Về: 'đôn đốc', ',': ';' },
} as const

/** What must stand in each, with words of its layout rule in braces. */
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
      'thống nhất thông qua và kết thúc hồi 09 giờ 30 phút cùng ngày{$}',
      'NGƯỜI GHI BIÊN BẢN CHỦ TRÌ HỘI NGHỊ BÍ THƯ Bùi Thị M Trần Văn B',
    ],
  ],
  [
    registrationsProposal,
    [
      'Số 01-TTr/ĐU',
      'TỜ TRÌNH đề xuất đăng ký thực hiện mô hình “chi bộ bốn tốt” năm 2024 ----- {Trình}',
      '- Căn cứ kết quả đăng ký thực hiện mô hình “chi bộ bốn tốt” của các chi bộ',
      'Năm 2024, Đảng bộ bộ phận Cơ sở X có 03 chi bộ; 02 chi bộ đăng ký thực hiện mô hình “chi bộ bốn tốt”.',
      'Kính trình Ban Thường vụ Đảng ủy Sở Y xem xét, quyết định{$}',
      'Phụ lục DANH SÁCH CHI BỘ ĐĂNG KÝ THỰC HIỆN MÔ HÌNH “CHI BỘ BỐN TỐT” NĂM 2024 (Kèm theo Tờ trình số 01-TTr/ĐU, ngày 08/5/2024 của Đảng ủy bộ phận Cơ sở X)',
      '1 Chi bộ Phòng A 14 Nguyễn Văn A 06/5/2024 Xuất sắc',
    ],
  ],
  [
    supervisionRecord,
    [
      'BIÊN BẢN kiểm tra, giám sát việc thực hiện mô hình “chi bộ bốn tốt” năm 2024 tại Chi bộ Phòng A -----',
      'Ngày 20/9/2024, tại Phòng họp Cơ sở X, Ban Chấp hành Đảng bộ bộ phận Cơ sở X tiến hành kiểm tra, giám sát',
      '2. Đại diện Chi bộ Phòng A: đồng chí Nguyễn Văn A, Bí thư Chi bộ.',
      'IV- YÊU CẦU, KIẾN NGHỊ Gửi báo cáo hằng tháng đúng hạn. Thời hạn khắc phục: đến hết ngày 05/10/2024.',
      'thống nhất thông qua{$}',
      'ĐẠI DIỆN CHI BỘ PHÒNG A TRƯỞNG ĐOÀN KIỂM TRA, GIÁM SÁT Nguyễn Văn A Bùi Thị M',
    ],
  ],
  [
    reminder,
    [
      'Số 01-CV/ĐU',
      '{Về} đánh giá, xếp loại đảng viên',
      'Tính đến ngày 05/12/2024, còn các chi bộ sau đây chưa thực hiện: - Chi bộ Phòng A: thời gian thực hiện từ ngày 01/12/2024 đến hết ngày 31/12/2024; - Chi bộ Phòng B:',
      'khẩn trương thực hiện và báo cáo kết quả{$}',
      '- Như trên{,}',
    ],
  ],
  [
    review,
    [
      'Số 30-BC/ĐU',
      'BÁO CÁO tổng kết thực hiện mô hình “chi bộ bốn tốt” năm 2024 -----',
      '2024 04 03 0 0 02 02/03 (66,7%) 01',
      'Chi bộ không đăng ký: - Năm 2024: Chi bộ Phòng D (chi bộ mới thành lập).',
      'Năm 2024 (03 chi bộ được thẩm định):',
      '1 Hoàn thành tốt nhiệm vụ chính trị 30 28,17 2 Chất lượng sinh hoạt tốt 20 17,83 3 Đoàn kết, kỷ luật tốt 25 24,0',
      '3. Nguyên nhân Không có. 4. Bài học kinh nghiệm Kiểm tra, đôn đốc thường xuyên.',
      'V- ĐỀ XUẤT, KIẾN NGHỊ Không có.',
      'Trên đây là báo cáo tổng kết thực hiện mô hình',
      '- Đảng ủy Sở Y (để báo cáo){,}',
      '1 Chi bộ Phòng A 06/5/2024 95,5 95,0 Công nhận, tặng Giấy khen Hoàn thành xuất sắc nhiệm vụ',
      '3 Chi bộ Phòng C 06/5/2024 93,0 93,0 Không đề nghị',
    ],
  ],
]

describe.each(['hd36-2018', 'hd05-2026'] as const)('papers of a season under %s', (layout) => {
  it.each(papers)('print $paper as the skeleton has it, tagged, within the margins', async (paper, phrases) => {
    const { pdf, pages, words: printed } = await press(paper, layout)
    const text = pages.join(' ')
    const expected = phrases.map((phrase) =>
      phrase.replace(/\{(.+?)\}/g, (_, word: keyof (typeof words)[typeof layout]) => words[layout][word]),
    )
    expect(expected.filter((phrase) => !text.includes(phrase))).toEqual([])
    const { tagged, fontsOutside } = pdfFacts(pdf)
    expect([tagged, fontsOutside]).toEqual(['yes', []])
    // Only the last page of a paper lies on its side, where one does.
    const widths = pages.map((_, n) => (paper.paper === 'review' && n === pages.length - 1 ? 297 : 210))
    const outside = printed.flatMap((page, n) => page.filter((one) => one.left < 29.8 || one.right > widths[n]! - 14.8))
    expect(outside).toEqual([])
  })
})
