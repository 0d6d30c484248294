import { expect, it } from 'vitest'
import { loadBundle } from '../../services/renderer/compose.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { testPrinter } from './browser/support.ts'
import { documentOf, fileOf, renderDeps, spaceless, TEMPLATES, textIn } from './rendering.ts'
import { playSeason } from './season/season.ts'
import { playSmallBranch } from './season/small-branch.ts'

const pinned = { templates: loadBundle(TEMPLATES).hash, fonts: '0'.repeat(64), browser: 'of the draft' }

/** What the printed papers of a branch of three say. */
const said = [
  ['registration', '1. Tên chi bộ: Chi bộ Phòng D; số đảng viên: 03 đồng chí (chính thức 03, dự bị 0)'],
  ['report', 'Nơi nhận: - Đảng ủy bộ phận Cơ sở X (để báo cáo), - Các đồng chí đảng viên, - Lưu Chi bộ.'],
  ['countRecord', 'II- NGƯỜI KIỂM PHIẾU Hội nghị biểu quyết giơ tay thông qua người kiểm phiếu gồm 01 đồng chí'],
  ['countRecord', '5. Chủ trì: đồng chí Đào Văn D, Bí thư Chi bộ. Người ghi biên bản: đồng chí Lâm Thị H.'],
  ['countRecord', '- Tán thành: 03 phiếu, bằng 03/03 (100%) số đảng viên chính thức có mặt;'],
  [
    'proposal',
    'Chi bộ Phòng D có 03 đảng viên (chính thức 03, dự bị 0). Chi bộ có bí thư và phó bí thư, không lập chi ủy.',
  ],
  ['proposal', 'T/M CHI BỘ PHÓ BÍ THƯ Lâm Thị H'],
  ['selfAssessment', 'T/M CHI BỘ BÍ THƯ Đào Văn D'],
] as const

it('a branch of three prints its papers without a chi ủy, with one teller, its deputy signing without K/T', async () => {
  const season = await playSeason(pinned)
  const papers = await playSmallBranch(season, pinned)
  const { printer } = await testPrinter()
  const deps = await renderDeps(season, printer)
  const texts = new Map<string, string>()
  for (const [name, id] of Object.entries(papers)) {
    await renderDocument(deps, id)
    const { rendered, failure } = await documentOf(season.store, id)
    expect(failure).toBeNull()
    texts.set(name, await textIn(await fileOf(deps.files, rendered?.sha256)))
  }
  for (const [name, words] of said) expect(texts.get(name)).toContain(spaceless(words))
  expect([...texts.values()].join(' ')).not.toMatch(/K\/T|chiủyviên|chiủygồm/)
}, 60_000)
