// The công văn that corrects an issued paper: what it says, and as it is printed under either layout rule.
import { expect } from 'vitest'
import { documentId } from '../../../services/decisions/document/id.ts'
import type { Correction } from '../../../services/renderer/papers/correction.ts'
import { pinnedContext } from '../../../services/renderer/pinned-context.ts'
import { paperOf } from '../../../services/renderer/view-models/paper-of.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { pdfFacts } from '../../support/pdf-programs.ts'
import { play, seed, step } from '../../support/play.ts'
import { needs } from '../../support/programs.ts'
import { fingerprint, paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'
import { documentOf } from '../rendering.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const press = paperPress()
const id = paperA('report')
const said: Readonly<Record<string, string>> = {
  printed: '13 đảng viên (chính thức 11)',
  correct: '14 đảng viên (chính thức 12)',
}
const names = { person: () => 'Nguyễn Văn A', text: (_: unknown, field: string) => said[field]! }

async function corrected(): Promise<Correction> {
  const store = memoryStore()
  await seed(store, at('issued'))
  const text = sealed(`document-${id}`)
  const source = { stream: 'document' as const, id, item: 1 }
  await play(store, [
    step('CorrectDocument', {
      ...{ id, occurredOn: '2025-02-03' },
      body: { items: [{ at: 'Mục I, trang 1', printed: text, correct: text }] },
    }),
    step('DraftDocument', { body: { type: 'correction', source, fingerprint }, occurredOn: '2025-02-03' }),
  ])
  const { draft } = await documentOf(store, documentId('correction', source))
  return paperOf(draft!, 2, await pinnedContext(store, draft!.basis), names) as Correction
}

describe('công văn đính chính', () => {
  it('names the paper that it corrects, each place with what was printed and what is right, and all whom it concerns', async () => {
    const { head, ...paper } = await corrected()
    const cited = 'Báo cáo số 01-BC/CB, ngày 12/12/2024'
    expect([head.number, head.subject]).toEqual(['02-CV/CB', `về việc đính chính ${cited}`])
    expect(paper).toEqual({
      ...{ paper: 'correction', subject: `về việc đính chính ${cited}`, cited, issuer: 'Chi bộ Phòng A' },
      addressees: ['Đảng ủy bộ phận Cơ sở', 'Đảng ủy Sở'],
      items: [{ at: 'Mục I, trang 1', printed: [said.printed], correct: [said.correct] }],
      signature: { authority: 'T/M CHI BỘ', office: 'BÍ THƯ', people: [{ name: 'Nguyễn Văn A' }] },
      recipients: ['Như trên', 'Lưu Chi bộ Phòng A'],
    })
  })

  it.each([
    ['hd36-2018', 'biết, thực hiện./.'],
    ['hd05-2026', 'biết, thực hiện. '],
  ] as const)('prints under %s, tagged, within the margins', async (layout, end) => {
    const { pdf, pages, words } = await press(await corrected(), layout)
    const text = pages.join(' ')
    const phrases = [
      'Số 02-CV/CB',
      'Chi bộ Phòng A đã ban hành Báo cáo số 01-BC/CB, ngày 12/12/2024. Qua rà soát, Chi bộ Phòng A đính chính như sau:',
      '- Mục I, trang 1: Đã in: “13 đảng viên (chính thức 11)”. Nay sửa là: “14 đảng viên (chính thức 12)”.',
      'Các nội dung khác của văn bản không thay đổi.',
      end,
    ]
    expect(phrases.filter((phrase) => !text.includes(phrase))).toEqual([])
    const { tagged, fontsOutside } = pdfFacts(pdf)
    expect([pages.length, tagged, fontsOutside]).toEqual([1, 'yes', []])
    expect(words.flat().filter((one) => one.left < 29.8 || one.right > 210 - 14.8)).toEqual([])
  })
})
