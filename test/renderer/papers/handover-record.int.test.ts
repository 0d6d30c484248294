// The record of files that were handed over, as it is printed under either layout rule.
import { expect } from 'vitest'
import { handoverRecord } from '../../support/papers/handover-record.ts'
import { pdfFacts } from '../../support/pdf-programs.ts'
import { needs } from '../../support/programs.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const press = paperPress()
const phrases = [
  'Số 07-BB/ĐU',
  'BIÊN BẢN bàn giao hồ sơ của Đảng ủy bộ phận Cơ sở X -----',
  'Ngày 05/3/2025, tại trụ sở Đảng ủy Sở Y, thực hiện Quyết định số 45-QĐ/TU',
  '1. Bên giao: Đảng ủy bộ phận Cơ sở X; đại diện: đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận.',
  'Bên giao đã bàn giao đủ cho bên nhận 03 hồ sơ theo danh mục sau:',
  'Tổng số: 03 hồ sơ, 66 tờ.',
  'Hồ sơ số 16 thiếu bản chính',
  'ĐẠI DIỆN BÊN GIAO ĐẠI DIỆN BÊN NHẬN',
]

describe.each([
  ['hd36-2018', 'mỗi bên giữ 01 bản./.'],
  ['hd05-2026', 'mỗi bên giữ 01 bản. '],
] as const)('biên bản bàn giao hồ sơ under %s', (layout, end) => {
  it('prints as it is laid down, tagged, within the margins', async () => {
    const { pdf, pages, words } = await press(handoverRecord, layout)
    const text = pages.join(' ')
    expect([...phrases, end].filter((phrase) => !text.includes(phrase))).toEqual([])
    const { tagged, fontsOutside } = pdfFacts(pdf)
    expect([pages.length, tagged, fontsOutside]).toEqual([1, 'yes', []])
    expect(words.flat().filter((one) => one.left < 29.8 || one.right > 210 - 14.8)).toEqual([])
  })

  it('leaves out a place and a note that were not told', async () => {
    const { place: _, ...bare } = handoverRecord
    const text = (await press({ ...bare, note: [] }, layout)).pages.join(' ')
    expect(text).toContain('Ngày 05/3/2025, thực hiện Quyết định')
    expect(text).toContain('66 tờ. Biên bản được lập')
  })
})
