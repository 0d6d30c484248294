// The list from which a meeting's roll is called, as it is printed to be signed.
import { expect } from 'vitest'
import { attendanceList } from '../../support/papers/attendance-list.ts'
import { pdfFacts } from '../../support/pdf-programs.ts'
import { needs } from '../../support/programs.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const press = paperPress()
const phrases = [
  'DANH SÁCH điểm danh, ký nhận phiếu biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024 -----',
  '(Sinh hoạt thường kỳ tháng 12, 14 giờ 30, ngày 10/12/2024, tại Phòng họp số 1)',
  '1 Nguyễn Văn A Chính thức 2 Hoàng Thị E Chính thức',
  '7 Đảng Viên Dự Aa Dự bị –',
  'Tổng số triệu tập: 07 đồng chí; có mặt: ……… đồng chí; số phiếu phát ra: ……… phiếu.',
  'Danh sách này được niêm phong, lưu riêng với phiếu biểu quyết.',
  'NGƯỜI ĐIỂM DANH TỔ KIỂM PHIẾU (Ký, ghi rõ họ tên) (Ký, ghi rõ họ tên) CHỦ TRÌ HỘI NGHỊ (Ký, ghi rõ họ tên)',
]

describe.each(['hd36-2018', 'hd05-2026'] as const)('danh sách điểm danh under %s', (layout) => {
  it('prints as it is laid down on one page, tagged, within the margins, with room to sign in', async () => {
    const { pdf, pages, words } = await press(attendanceList, layout)
    expect(pages.length).toBe(1)
    expect(phrases.filter((phrase) => !pages[0]!.includes(phrase))).toEqual([])
    const { tagged, fontsOutside } = pdfFacts(pdf)
    expect([tagged, fontsOutside]).toEqual(['yes', []])
    expect(words.flat().filter((one) => one.left < 29.8 || one.right > 210 - 14.8)).toEqual([])
    const orders = words[0]!.filter(({ text, left }) => /^[1-7]$/.test(text) && left < 42).map(({ top }) => top)
    const heights = orders.slice(1).map((top, n) => top - orders[n]!)
    expect(heights.length).toBe(6)
    expect(heights.filter((height) => height < 9)).toEqual([])
  })

  it('goes on over pages under its head, and leaves the number called to be written', async () => {
    const { summoned: _, rows, ...rest } = attendanceList
    const long = { ...rest, rows: Array.from({ length: 30 }, (_, n) => ({ ...rows[0]!, order: String(n + 1) })) }
    const { pages } = await press(long, layout)
    expect(pages.length).toBe(2)
    expect(pages.filter((page) => /TT Họ và tên Tư cách Có mặt/.test(page)).length).toBe(2)
    expect(pages[1]).toContain('Tổng số triệu tập: ……… đồng chí')
    expect(pages[1]).toContain('CHỦ TRÌ HỘI NGHỊ')
  })
})
