// The paper that is put into a ballot box: half a sheet, everything on it that a voter needs, and nothing else.
import { expect } from 'vitest'
import type { BallotPaper } from '../../../services/renderer/papers/ballot-paper.ts'
import { ballotPaper } from '../../support/papers/ballot-paper.ts'
import { pdfFacts } from '../../support/pdf-programs.ts'
import { needs } from '../../support/programs.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const press = paperPress()
const rows = (letters: string): BallotPaper['rows'] =>
  [...letters].map((letter, n) => ({ order: `${n + 1}`, branch: `Chi bộ Phòng ${letter}` }))

describe.each(['hd36-2018', 'hd05-2026'] as const)('a ballot paper under %s', (layout) => {
  it('is one page of A5 on its side, tagged, with its font in it', async () => {
    const { pdf, words } = await press(ballotPaper, layout)
    const { pageSize, tagged, fontsOutside, pages } = pdfFacts(pdf)
    expect([pages, pageSize, tagged, fontsOutside]).toEqual([1, '594.96 x 420 pts (A5)', 'yes', []])
    const edges = words[0]!.map(({ left, right, bottom }) => left >= 19.9 && right <= 195.5 && bottom <= 136)
    expect(new Set(edges)).toEqual(new Set([true]))
  })

  it('says who votes on what, where a cross belongs and what each way of marking means', async () => {
    const { pages } = await press(ballotPaper, layout)
    expect(pages).toEqual([
      'ĐẢNG BỘ BỘ PHẬN CƠ SỞ X ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ PHÒNG A Sơn La, ngày 10 tháng 12 năm 2024 * ' +
        'PHIẾU BIỂU QUYẾT đề nghị công nhận “chi bộ bốn tốt” năm 2024 ----- ' +
        'TT Chi bộ Tán thành Không tán thành 1 Chi bộ Phòng A ' +
        'Ghi chú: đánh dấu (x) vào một ô; để trống cả hai ô là không có ý kiến; đánh dấu cả hai ô là phiếu không hợp lệ.',
    ])
  })

  it('holds five branches of a committee on one page, and repeats its head where there are more', async () => {
    const { pages } = await press({ ...ballotPaper, rows: rows('ABCDE') }, layout)
    expect(pages).toHaveLength(1)
    const many = (await press({ ...ballotPaper, rows: rows('ABCDEGHIKLMNOPQ') }, layout)).pages
    expect(many.map((page) => page.includes('TT Chi bộ Tán thành Không tán thành'))).toEqual([true, true])
    expect(many.join(' ').match(/Chi bộ Phòng [A-Z]/g)).toHaveLength(15)
  })
})
