// Cover and contents of a dossier that a committee filed away.
import { expect, it } from 'vitest'
import { draftDocument } from '../../services/decisions/document/draft-document.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import { fileDossier } from '../../services/decisions/dossier/file-dossier.ts'
import { loadBundle } from '../../services/renderer/compose.ts'
import { createRenderAgain } from '../../services/renderer/render-again.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { testPrinter } from './browser/support.ts'
import { documentOf, fileOf, renderDeps, spaceless, TEMPLATES, textIn } from './rendering.ts'
import { assemble, issue, papersOfA } from './season/issue.ts'
import { playSeason } from './season/season.ts'

const pinned = { templates: loadBundle(TEMPLATES).hash, fonts: '0'.repeat(64), browser: 'of the draft' }
const FILED = '2025-02-03'

it('the forms around a filed dossier are the keeper’s, list its papers, and are the same bytes again', async () => {
  const { printer } = await testPrinter()
  const season = await playSeason(pinned)
  const deps = await renderDeps(season, printer)
  const papers = papersOfA(season)
  for (const id of papers) {
    await renderDocument(deps, id)
    await issue(season, id)
  }
  await assemble(season, 'proposal', papers, pinned)
  const { a } = season.candidacies
  const organisationId = (await documentOf(season.store, season.documents.committeeProposal)).draft!.organisationId
  const filing = { organisationId, fileNumber: '15', code: '01-2024', sheets: 24, retentionYears: 20 }
  await season.give(fileDossier, FILED, filing, a)
  const text: Record<string, string> = {}
  for (const type of ['file-cover', 'file-contents'] as const) {
    const source = { stream: 'dossier', id: a, item: 1 } as const
    await season.give(draftDocument, FILED, { type, source, fingerprint: pinned })
    const id = documentId(type, source)
    expect(await renderDocument(deps, id)).toBe('done')
    const { rendered, failure } = await documentOf(season.store, id)
    expect([failure, rendered?.pages]).toStrictEqual([null, 1])
    text[type] = await textIn(await fileOf(deps.files, rendered!.sha256))
    expect(await createRenderAgain(deps)(id)).toMatchObject({ result: 'same' })
  }
  const about = 'xét công nhận “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A'
  const printed = (type: string, ...words: string[]) => words.filter((one) => !text[type]!.includes(spaceless(one)))
  expect(
    printed(
      'file-cover',
      'ĐẢNG ỦY BỘ PHẬN CƠ SỞ X',
      `HỒ SƠ ${about}`,
      'Phông: Đảng ủy bộ phận Cơ sở X',
      'Hồ sơ số: 15',
      'Ký hiệu: 01-2024',
      'Số tờ: 24',
      'Thời hạn bảo quản: 20 năm',
    ),
  ).toEqual([])
  expect(printed('file-contents', `MỤC LỤC VĂN BẢN trong hồ sơ ${about}`, '03-TTr/CB', 'Phiếu tự đánh giá')).toEqual([])
})
