import { expect } from 'vitest'
import { proposalBranch } from '../../support/papers/proposal-branch.ts'
import { proposalCommittee } from '../../support/papers/proposal-committee.ts'
import { report } from '../../support/papers/report.ts'
import { selfAssessment } from '../../support/papers/self-assessment.ts'
import { needs } from '../../support/programs.ts'
import { longestRule, paperPress, type Word } from './print.ts'

const { describe, it } = needs('pdftotext', 'pdftoppm')
const press = paperPress()
const find = (words: Word[] | undefined, text: string): Word =>
  words?.find((word) => word.text === text) ?? expect.fail(`"${text}" is not on the page`)
const within = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low)
  expect(value).toBeLessThanOrEqual(high)
}

describe('layout hd36-2018, measured in millimetres', () => {
  it('keeps the margins 20/20/30/15 and fills the lines to both', async () => {
    const { words } = await press(proposalBranch)
    const text = words.flatMap((page, i) => (i === 0 ? page : page.filter((word) => word.top > 18)))
    within(Math.min(...text.map((word) => word.left)), 29.8, 30.2)
    within(Math.max(...text.map((word) => word.right)), 194.5, 195.1)
    within(Math.min(...text.map((word) => word.top)), 20, 21.5)
    expect(Math.max(...text.map((word) => word.bottom))).toBeLessThanOrEqual(277)
  })

  it('indents the first line by 10 mm and sets lines exactly 18 pt apart', async () => {
    const { words } = await press(report)
    const [first, second] = [find(words[0], 'Thực'), find(words[0], 'sở')]
    within(first.left, 39.8, 40.2)
    within(second.top - first.top, 6.3, 6.4)
  })

  it('rules the party name over its own length', async () => {
    const { file, words } = await press(proposalBranch)
    const [first, last] = [find(words[0], 'ĐẢNG'), find(words[0], 'NAM')]
    const party = words[0]!.filter((word) => word.text === 'ĐẢNG').map((word) => word.left)
    const rule = longestRule(file, first.bottom, first.bottom + 4)
    within(rule.left - Math.max(...party), -1, 1)
    within(rule.right - last.right, -1, 1)
  })

  it('numbers pages 10 mm from the top, centred over the text, not on page 1', async () => {
    const { words } = await press(report)
    expect(words[0]!.filter((word) => word.top < 19)).toEqual([])
    for (const [i, page] of words.slice(1).entries()) {
      const above = page.filter((word) => word.top < 18)
      expect(above.map((word) => word.text)).toEqual([String(i + 2)])
      within(above[0]!.top, 9.5, 10.5)
      within((above[0]!.left + above[0]!.right) / 2, 112, 113)
    }
  })

  it('starts Nơi nhận at the height of the signature and leaves about 25 mm to sign', async () => {
    const { words } = await press(proposalBranch)
    const last = words.at(-1)
    const office = find(last, 'BÍ')
    const name = last!.filter((word) => word.text === 'Nguyễn').at(-1)!
    within(find(last, 'Nơi').top - find(last, 'T/M').top, -0.5, 0.5)
    within(name.top - office.bottom, 23, 28)
    expect(name.left).toBeGreaterThan(112)
  })
})

describe('pages of a long paper', () => {
  const rows = Array.from({ length: 60 }, (_, i) => ({
    ...proposalCommittee.annex.rows[0]!,
    order: String(i + 1),
    branch: `Chi bộ số ${i + 1} có tên dài đến mức phải xuống dòng, hết dòng${i + 1}`,
  }))

  it('repeats the head of an annex on every landscape page, splits no row, and numbers it on its own', async () => {
    const { pages, words } = await press({ ...proposalCommittee, annex: { ...proposalCommittee.annex, rows } })
    const annex = pages.slice(pages.findIndex((page) => page.includes('Phụ lục')))
    expect(annex.length).toBeGreaterThan(3)
    expect(annex.filter((page) => !page.includes('Ghi chú'))).toEqual([])
    expect(annex.slice(1).map((page) => page.slice(0, 2).trim())).toEqual(annex.slice(1).map((_, i) => String(i + 2)))
    for (const row of rows) {
      const end = words.findIndex((page) => page.some((word) => word.text === `dòng${row.order}`))
      expect(words.findIndex((page) => startsBranch(page, row.order))).toBe(end)
    }
  })

  it('never leaves the signature alone: the closing sentence goes with it, at any length of the text', async () => {
    for (let lines = 1; lines <= 12; lines += 1) {
      const tasks = Array.from({ length: lines }, () => 'Tiếp tục thực hiện mô hình.')
      const last = (await press({ ...report, tasks })).pages.at(-1)
      expect(last).toContain('Trên đây là kết quả')
      expect(last).toContain('Nguyễn Văn A')
    }
  })

  it('repeats the head of the self-assessment and keeps its column of marks', async () => {
    const { pages } = await press(selfAssessment)
    expect(pages[0]).not.toMatch(/^2/)
    expect(pages[1]).toMatch(/^2 .*Nội dung tiêu chí/)
    expect(pages.join(' ')).toContain('TỔNG CỘNG 100 95,5')
  })
})

const startsBranch = (page: Word[], order: string): boolean =>
  page.some((word, i) => word.text === 'số' && page[i + 1]?.text === order)
