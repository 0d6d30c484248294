// The same papers, dated on the last day of HD 36 and on the first of HD 05: each line in which the rules differ.
// Nothing to print for three of them. Army and police: their committees adapt points of HD 05 (part III.2), no text of
// which is known; layoutOn is the place for it. Electronic copy of a paper: a scan is kept byte for byte, its two marks
// come with electronic signatures. Branch without a seal: its secretary or deputy signs under both rules, and a seal by
// order (T/L) is put on with pen and stamp.
import { expect } from 'vitest'
import { layoutOn } from '../../../services/decisions/document/layout-on.ts'
import type { SinglePaper } from '../../../services/renderer/papers/dossier.ts'
import { pinnedContext } from '../../../services/renderer/pinned-context.ts'
import { faceOf } from '../../../services/renderer/view-models/defaults.ts'
import { frameworkWith } from '../../support/framework.ts'
import { countRecordBranch } from '../../support/papers/count-record-branch.ts'
import { decision } from '../../support/papers/decision.ts'
import { dossier } from '../../support/papers/dossier.ts'
import { proposalBranch } from '../../support/papers/proposal-branch.ts'
import { registration } from '../../support/papers/registration.ts'
import { report } from '../../support/papers/report.ts'
import { selfAssessment } from '../../support/papers/self-assessment.ts'
import { needs } from '../../support/programs.ts'
import { documentOf } from '../rendering.ts'
import { playSeason } from '../season/season.ts'
import { longestRule, paperPress, type Run, runs, type Word } from './print.ts'

const { describe, it } = needs('pdftotext', 'pdftohtml', 'pdftoppm')
const press = paperPress()

type Headed = Extract<SinglePaper, { head: unknown }>
const dated = <P extends Headed>(paper: P, day: number): P => ({
  ...paper,
  head: { ...paper.head, placeAndDate: `Sơn La, ngày ${day} tháng 5 năm 2026` },
})

/** Printed as of 26 May 2026 and as of 27 May 2026. */
async function bothDays(paper: Headed) {
  const under36 = await press(dated(paper, 26), layoutOn('2026-05-26'))
  const under05 = await press(dated(paper, 27), layoutOn('2026-05-27'))
  return { under36, under05 }
}

const textOf = ({ pages }: { pages: string[] }): string => pages.join(' ')
const styleOf = (file: string, text: string): Omit<Run, 'text'> => {
  const { text: _, ...style } = runs(file).find((run) => run.text === text) ?? expect.fail(`"${text}" is not printed`)
  return style
}
const wordOf = (words: Word[] | undefined, text: string): Word =>
  words?.find((word) => word.text === text) ?? expect.fail(`"${text}" is not on the page`)
const upright = { bold: false, italic: false }

describe('addressee of a tờ trình', () => {
  it('is Kính gửi to 26/5/2026, Kính trình in 14 italic from 27/5/2026, the name upright, under title and subject', async () => {
    const { under36, under05 } = await bothDays(proposalBranch)
    const name = 'Ban Chấp hành Đảng bộ bộ phận Cơ sở X'
    expect(textOf(under36)).toContain(`năm 2024 ----- Kính gửi: ${name}. - Căn cứ`)
    expect(textOf(under05)).toContain(`năm 2024 ----- Kính trình: ${name}; - Căn cứ`)
    expect(styleOf(under05.file, 'Kính trình:')).toEqual({ size: 14, bold: false, italic: true })
    expect(styleOf(under05.file, `${name};`)).toEqual({ size: 14, ...upright })
  })

  it('is no other form’s: a bản đăng ký keeps Kính gửi', async () => {
    const { under36, under05 } = await bothDays(registration)
    expect(textOf(under36)).toContain('Kính gửi: Ban Chấp hành Đảng bộ bộ phận Cơ sở X.')
    expect(textOf(under05)).toContain('Kính gửi: Ban Chấp hành Đảng bộ bộ phận Cơ sở X;')
  })
})

it('after each addressee: comma and full stop in one line, or a semicolon and a line of its own with a dash', async () => {
  const addressees = ['Ban Thường vụ Đảng ủy Sở Y', 'Ban Tổ chức Đảng ủy Sở Y']
  const { under36, under05 } = await bothDays({ ...proposalBranch, addressees })
  expect(textOf(under36)).toContain('Kính gửi: Ban Thường vụ Đảng ủy Sở Y, Ban Tổ chức Đảng ủy Sở Y. ')
  expect(textOf(under05)).toContain('Kính trình: - Ban Thường vụ Đảng ủy Sở Y; - Ban Tổ chức Đảng ủy Sở Y; ')
  const [page] = under05.words
  const label = wordOf(page, 'Kính')
  const [first, second] = page!.filter(({ text, top }) => text === '-' && top > label.top - 1 && top < label.top + 10)
  expect(first!.top).toBeCloseTo(label.top, 1)
  expect(second!.top - first!.top).toBeCloseTo((18 * 25.4) / 72, 1)
  expect(second!.left).toBeCloseTo(first!.left, 2)
})

it('after each recipient: comma or semicolon, the last with a full stop', async () => {
  const { under36, under05 } = await bothDays(proposalBranch)
  const recipients = (print: { file: string }) => runs(print.file).filter(({ size }) => size === 12)
  const face = { size: 12, ...upright }
  const [trên, members, filing] = ['- Như trên', '- Các đồng chí đảng viên Chi bộ', '- Lưu Chi bộ.']
  expect(recipients(under36).map(({ text }) => text)).toEqual([`${trên},`, `${members},`, filing])
  expect(recipients(under05)).toEqual([`${trên};`, `${members};`, filing].map((text) => ({ text, ...face })))
})

describe('last căn cứ', () => {
  it('of a tờ trình: comma or full stop, and the sentence after it is a paragraph of its own', async () => {
    const { under36, under05 } = await bothDays(proposalBranch)
    expect(textOf(under36)).toContain('2024 - 2026; - Căn cứ kết quả')
    expect(textOf(under36)).toContain('tại hội nghị ngày 10/12/2024, Chi bộ Phòng A trình')
    expect(textOf(under05)).toContain('2024 - 2026; - Căn cứ kết quả')
    expect(textOf(under05)).toContain('tại hội nghị ngày 10/12/2024. Chi bộ Phòng A trình')
    const end = wordOf(under05.words[0], '10/12/2024.')
    const next = under05.words[0]!.find(({ text, top }) => text === 'Chi' && top > end.bottom - 1)!
    expect(next.left).toBeCloseTo(40, 0)
    expect(next.top - end.top).toBeCloseTo((24 * 25.4) / 72, 1)
  })

  it('of a decision: comma or full stop, then the organ that decides', async () => {
    const { under36, under05 } = await bothDays(decision)
    expect(textOf(under36)).toContain('“đảng bộ cơ sở bốn tốt”; - Xét Tờ trình')
    expect(textOf(under36)).toContain('Cơ sở X, BAN THƯỜNG VỤ ĐẢNG ỦY SỞ Y QUYẾT ĐỊNH Điều 1.')
    expect(textOf(under05)).toContain('“đảng bộ cơ sở bốn tốt”; - Xét Tờ trình')
    expect(textOf(under05)).toContain('Cơ sở X. BAN THƯỜNG VỤ ĐẢNG ỦY SỞ Y QUYẾT ĐỊNH Điều 1.')
  })
})

it.each([
  [proposalBranch, 'xem xét, quyết định'],
  [decision, 'kể từ ngày ký'],
  [report, 'của Chi bộ Phòng A'],
  [countRecordBranch, 'cùng ngày'],
  [registration, 'các nội dung đã đăng ký'],
])('end of text: ./. or a full stop ($paper)', async (paper, words) => {
  const { under36, under05 } = await bothDays(paper)
  expect(textOf(under36)).toContain(`${words}./. `)
  expect(textOf(under05)).toContain(`${words}. `)
  expect(textOf(under05)).not.toContain('./.')
})

it('subject line: as the framework words it, or a phrase of its own without “về việc”', async () => {
  const { store, documents } = await playSeason()
  const { draft } = await documentOf(store, documents.decision)
  const context = await pinnedContext(store, draft!.basis)
  const rules = frameworkWith((copy) => {
    copy.papers.find(({ paper }) => paper === 'decision')!.subject = 'về việc công nhận {model} năm {year}'
  })
  const printed = async (date: string) => {
    const layout = layoutOn(date)
    const { subject } = faceOf(rules, 2024, 'authority', 'decision', { ...draft!, layout }, context)
    return textOf(await press({ ...decision, subject }, layout))
  }
  expect(await printed('2026-05-26')).toContain('QUYẾT ĐỊNH về việc công nhận “chi bộ bốn tốt” năm 2024 -----')
  expect(await printed('2026-05-27')).toContain('QUYẾT ĐỊNH công nhận “chi bộ bốn tốt” năm 2024 -----')
})

describe('contact line', () => {
  const contact = 'Số 1, phố A, Sơn La; điện thoại: 0212.3850000; email: "a&b"@x.vn'
  const onPages = (pages: string[]) => pages.flatMap((page, n) => (page.includes('0212.3850000') ? [n + 1] : []))

  it('stands on the first page of a report, or on its last, in 10 upright', async () => {
    const { under36, under05 } = await bothDays({ ...report, contact })
    expect([onPages(under36.pages), under36.pages.length]).toEqual([[1], 3])
    expect([onPages(under05.pages), under05.pages.length]).toEqual([[3], 3])
    for (const { pages, words } of [under36, under05]) {
      const page = onPages(pages)[0]! - 1
      expect(pages[page]).toMatch(new RegExp(`${contact}$`))
      expect(wordOf(words[page], '0212.3850000;').top).toBeGreaterThan(270)
    }
    expect(runs(under05.file).filter(({ size }) => size === 10)).toEqual([{ text: contact, size: 10, ...upright }])
  })

  it('has a rule over the whole width above it from 27/5/2026', async () => {
    const { under36, under05 } = await bothDays({ ...countRecordBranch, contact })
    const rule = longestRule(under05.file, 265, 277, 2)
    expect(rule.left).toBeCloseTo(30, 0)
    expect(rule.right).toBeCloseTo(195, 0)
    const none = longestRule(under36.file, 277, 290)
    expect(none.right - none.left).toBeLessThan(10)
  })

  it('stands on the last page of the decision itself, not of its list', async () => {
    const { under05 } = await bothDays({ ...decision, contact })
    expect([onPages(under05.pages), under05.pages.length]).toEqual([[1], 2])
  })

  it('never meets the signature nor stands alone, at any length of text and in two lines', async () => {
    const long = `${contact}; ${'trang thông tin điện tử: https://x.vn '.repeat(3)}`
    const tasks = (lines: number) => Array.from({ length: lines }, (_, n) => `Nhiệm vụ ${n + 1}.`)
    for (const lines of [1, 16, 22, 23, 24, 25, 26, 27, 300]) {
      const { pages, words } = await press({ ...report, tasks: tasks(lines), contact: long }, 'hd05-2026')
      expect(onPages(pages)).toEqual([pages.length])
      const last = words.at(-1)!
      const name =
        last.filter(({ text }) => text === 'Nguyễn').at(-1) ?? expect.fail('the signature is on another page')
      expect(wordOf(last, 'Số').top - name.bottom).toBeGreaterThan(3)
      expect(wordOf(last, '0212.3850000;').bottom).toBeLessThan(277.5)
    }
  })
})

describe('urgency', () => {
  it('stands under the number, in 14 upper bold', async () => {
    const { under36, under05 } = await bothDays({ ...report, head: { ...report.head, urgency: 'THƯỢNG KHẨN' } })
    for (const { file, words } of [under36, under05]) {
      expect(styleOf(file, 'THƯỢNG KHẨN')).toEqual({ size: 14, bold: true, italic: false })
      const [number, urgency] = [wordOf(words[0], '12-BC/CB'), wordOf(words[0], 'THƯỢNG')]
      expect(urgency.top - number.top).toBeGreaterThan(5)
      expect(urgency.top - number.top).toBeLessThan(9)
    }
  })

  it('of a công văn goes under its subject from 27/5/2026', async () => {
    const head = { ...report.head, number: '07-CV/CB', subject: 'về việc bổ sung hồ sơ', urgency: 'KHẨN' as const }
    const { under36, under05 } = await bothDays({ ...report, head })
    const order = (print: { file: string }) =>
      runs(print.file)
        .map(({ text }) => text)
        .filter((text) => /^(Số 07-CV\/CB|KHẨN|về việc bổ sung hồ sơ)$/.test(text))
    expect(order(under36)).toEqual(['Số 07-CV/CB', 'KHẨN', 'về việc bổ sung hồ sơ'])
    expect(order(under05)).toEqual(['Số 07-CV/CB', 'về việc bổ sung hồ sơ', 'KHẨN'])
    expect(styleOf(under05.file, 'về việc bổ sung hồ sơ')).toEqual({ size: 12, bold: false, italic: true })
  })
})

it('annex: pages of its own, title, what it belongs to; the numeral of one among several is Arabic from 27/5/2026', async () => {
  const { under36, under05 } = await bothDays({ ...decision, annex: { ...decision.annex, number: 2 } })
  const rest = /DANH SÁCH .* NĂM 2024 \(Kèm theo Quyết định số 21-QĐ\/ĐU, ngày 08\/01\/2025 của/
  expect(under36.pages[1]).toMatch(new RegExp(`^Phụ lục II ${rest.source}`))
  expect(under05.pages[1]).toMatch(new RegExp(`^Phụ lục 2 ${rest.source}`))
  const alone = await bothDays(decision)
  for (const { pages } of [alone.under36, alone.under05]) expect(pages[1]).toMatch(/^Phụ lục DANH SÁCH/)
})

it('sizes, margins, page number: the same bytes where no other line of the rules is met', async () => {
  const [under36, under05] = [await press(selfAssessment, 'hd36-2018'), await press(selfAssessment, 'hd05-2026')]
  expect(under36.pages).toHaveLength(3)
  expect(Buffer.compare(under36.pdf, under05.pdf)).toBe(0)
})

it('a dossier over the change of rules keeps each paper as it was issued', async () => {
  const papers: SinglePaper[] = [
    { ...dated(proposalBranch, 26), layout: layoutOn('2026-05-26') },
    { ...dated(report, 27), layout: layoutOn('2026-05-27') },
  ]
  const text = textOf(await press({ ...dossier, papers }, layoutOn('2026-05-27')))
  expect(text).toContain('Kính gửi: Ban Chấp hành Đảng bộ bộ phận Cơ sở X.')
  expect(text).toContain('xem xét, quyết định./.')
  expect(text).toContain('năm 2024 của Chi bộ Phòng A. Nơi nhận')
})
