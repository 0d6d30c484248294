// The committee's table of one month, as it is printed under either layout rule.
import { expect } from 'vitest'
import type { MonthlyTable } from '../../../services/renderer/papers/monthly-table.ts'
import { manyBranches, monthlySheetTable, monthlyTable } from '../../support/papers/monthly-table.ts'
import { pdfFacts } from '../../support/pdf-programs.ts'
import { needs } from '../../support/programs.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const press = paperPress()
const layouts = ['hd36-2018', 'hd05-2026'] as const
const title = 'BẢNG TỔNG HỢP tình hình thực hiện mô hình “chi bộ bốn tốt” tháng 6 năm 2024 -----'

const ofReports = {
  table: monthlyTable,
  head: 'TT Chi bộ Ngày báo cáo Kết quả thực hiện Khó khăn, vướng mắc Đề xuất, kiến nghị',
  phrases: [
    '- Số đăng ký đang thực hiện: 03 chi bộ; đã báo cáo: 02; chưa báo cáo: 01 (Chi bộ Phòng C).',
    'Đảng viên đi công tác dài ngày.',
    'Chi bộ Phòng B 01/7/2024',
    '3 Chi bộ Phòng C Chưa báo cáo',
  ],
}
const ofSheets = {
  table: monthlySheetTable,
  head: 'I.1 I.2 I.3 II.1 II.2 III.1 III.2 IV.1 IV.2',
  phrases: [
    '- Đạt: 01 (trong đó xuất sắc: 01); không đạt: 01; chưa chấm đủ: 01.',
    '1 Chi bộ Phòng A x x x x x x x x o Xuất sắc',
    '2 Chi bộ Phòng B x - x x x x x x - Không đạt',
    '3 Chi bộ Phòng C Chưa đủ',
    'Số chi bộ đạt 02 01 02 01 01 01 01 01 0 01',
    'Ký hiệu: x là đạt, - là không đạt, o là không áp dụng, để trống là chưa chấm.',
  ],
}

async function printed(table: MonthlyTable, layout: (typeof layouts)[number]) {
  const print = await press(table, layout)
  const outside = print.words.flatMap((page) =>
    page.filter((one) => one.left < 29.8 || one.right > (table.landscape ? 297 : 210) - 14.8),
  )
  expect(outside).toEqual([])
  const { tagged, fontsOutside } = pdfFacts(print.pdf)
  expect([tagged, fontsOutside]).toEqual(['yes', []])
  return print
}

describe.each(layouts)('bảng tổng hợp tháng under %s', (layout) => {
  it.each([ofReports, ofSheets])('tells of a few branches on one sheet: $head', async ({ table, phrases }) => {
    const { pages } = await printed(table, layout)
    expect(pages).toHaveLength(1)
    expect([title, ...phrases].filter((phrase) => !pages[0]!.includes(phrase))).toEqual([])
  })

  it.each([
    [12, ofReports],
    [40, ofReports],
    [12, ofSheets],
    [40, ofSheets],
  ] as const)('of %d branches repeats its head and loses none', async (many, { table, head }) => {
    const { pages, words } = await printed(manyBranches(table, many), layout)
    const begins = (page: string) => page.includes('Chi bộ số') || page.includes('Chi bộ Trung tâm')
    expect(pages.filter((page) => begins(page) && !page.includes(head))).toEqual([])
    expect(pages.at(-1)).toContain('Số đăng ký đang thực hiện')
    const texts = words.flat().map(({ text }) => text)
    const orders = Array.from({ length: many }, (_, n) => String(n + 1))
    expect(orders.filter((order) => !texts.includes(order))).toEqual([])
  })
})
