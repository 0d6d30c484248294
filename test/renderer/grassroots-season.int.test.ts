// A grassroots committee goes the whole way, by decisions, relay and renderer; its papers are printed by the real browser.
import { describe, expect, it } from 'vitest'
import { issueDocument } from '../../services/decisions/document/issue-document.ts'
import type { Draft } from '../../services/decisions/document/state.ts'
import { idOf } from '../../services/decisions/kernel/stream-type.ts'
import { loadBundle } from '../../services/renderer/compose.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { renderDossier } from '../../services/renderer/render-dossier.ts'
import { everything } from '../support/play.ts'
import { noProgress, recordingBus, runRelay } from '../support/relay-world.ts'
import { testPrinter } from './browser/support.ts'
import { documentOf, dossierOf, fileOf, renderDeps, spaceless, TEMPLATES, textIn } from './rendering.ts'
import { playGrassroots } from './season/grassroots.ts'
import { playSeason, type Season } from './season/season.ts'

const pinned = { templates: loadBundle(TEMPLATES).hash, fonts: '0'.repeat(64), browser: 'of the draft' }

function issue({ give }: Season, id: string, { date, signers }: Draft) {
  const signedBy = [...new Set(signers.map(({ personId }) => personId))]
  return give(issueDocument, '2025-01-31', { signedOn: date, signedBy }, id)
}

async function played(steps: 2 | 3) {
  const season = await playSeason(pinned)
  const { printer } = await testPrinter()
  const deps = await renderDeps(season, printer)
  const kept = { store: season.store, progress: noProgress(), bus: recordingBus() }
  const running = await runRelay(kept, { fingerprint: pinned })
  await running.settled()
  kept.bus.take()
  const before = (await everything(season.store)).length
  const printed: { type: string; by: string; text: string }[] = []
  /** Prints and issues what follows from the last command, and what follows from that. */
  async function settled() {
    await running.settled()
    for (const { stream } of kept.bus.take()) {
      const id = idOf(stream)
      if (stream.startsWith('dossier-')) await renderDossier(deps, id)
      else {
        await renderDocument(deps, id)
        const { draft, rendered, issued } = await documentOf(season.store, id)
        if (rendered === null || issued !== null) continue
        const { type, organisationId } = draft!
        printed.push({ type, by: organisationId, text: await textIn(await fileOf(deps.files, rendered.sha256)) })
        if (type !== 'ballot-paper') await issue(season, id, draft!)
      }
      await settled()
    }
  }
  const { id, bodies } = await playGrassroots(season, settled, steps)
  const log = (await everything(season.store)).slice(before)
  const papers = printed.map(({ by, type, text }) => ({ name: `${type} ${bodies.get(by)}`, text }))
  return { log, papers, said: deps.said, dossier: await dossierOf(season.store, id) }
}

const own = ['registration own', 'commitment above', 'self-assessment own', 'report own']
const proposed = [...own, 'ballot-paper own', 'count-record own', 'proposal own', 'appraisal above']
/** What each paper says of the candidate. */
const said: readonly (readonly [string, string])[] = [
  [
    'registration own',
    'kết quả hội nghị Ban Chấp hành Đảng bộ Sở Y ngày 03/5/2024 (tán thành 07/07, bằng 100%), Đảng bộ',
  ],
  [
    'registration own',
    '1. Tên đảng bộ: Đảng bộ Sở Y; số đảng viên: 220 đồng chí (chính thức 212, dự bị 08); bí thư đảng',
  ],
  ['registration own', 'Xếp loại đảng bộ cuối năm phấn đấu: hoàn thành xuất sắc nhiệm vụ.'],
  ['self-assessment own', 'Không (03 chi bộ, 03 đăng ký, 02 được công nhận).'],
  [
    'self-assessment own',
    'Đảng bộ tự đánh giá: Đạt “đảng bộ cơ sở bốn tốt” (hoàn thành xuất sắc các tiêu chí). Phiếu được Ban',
  ],
  ['report own', 'Ban Chấp hành Đảng bộ Sở Y báo cáo kết quả'],
  ['report own', '1. Tình hình đảng bộ'],
  ['report own', 'báo cáo 04/04 quý'],
  ['report own', '“đảng bộ cơ sở bốn tốt” năm 2024 của Đảng bộ Sở Y./.'],
  ['ballot-paper own', 'TT Đảng bộ cơ sở Tán thành Không tán thành 1 Đảng bộ Sở Y'],
  ['count-record own', '1. Tổng số ủy viên Ban Chấp hành Đảng bộ Sở Y đương nhiệm: 07 đồng chí.'],
  ['count-record own', '1. Nội dung biểu quyết: Đề nghị công nhận Đảng bộ Sở Y đạt “đảng bộ cơ sở bốn tốt” năm 2024.'],
  ['proposal own', 'Ban Chấp hành Đảng bộ Sở Y trình Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh xem xét'],
  [
    'proposal own',
    'Đảng bộ Sở Y có 03 chi bộ, 220 đảng viên (chính thức 212, dự bị 08); đảng ủy gồm 07 đồng chí. Đảng bộ đăng ký',
  ],
  ['proposal own', 'Đảng bộ không thuộc trường hợp không được xét công nhận.'],
  [
    'proposal own',
    'Hội nghị Ban Chấp hành Đảng bộ Sở Y ngày 20/01/2025 biểu quyết bằng phiếu kín: tán thành đề nghị công nhận 07/07',
  ],
  ['proposal own', '3. Biểu dương đồng chí Lê Văn K, Bí thư Đảng ủy, là bí thư đảng ủy tiêu biểu'],
  ['proposal own', 'T/M ĐẢNG ỦY BÍ THƯ'],
]
const ofTwo: typeof said = [
  [
    'decision above',
    'Điều 1. Công nhận 01 đảng bộ cơ sở đạt “đảng bộ cơ sở bốn tốt” năm 2024 (có danh sách kèm theo).',
  ],
  ['decision above', 'Các đảng bộ cơ sở có tên tại Điều 1 chịu trách nhiệm thi hành'],
  ['decision above', 'Xét Tờ trình số 01-TTr/ĐU, ngày 20/01/2025 của Đảng ủy Sở Y,'],
]
const ofThree: typeof said = [
  ['proposal above', 'đã nhận hồ sơ của 01 đảng bộ cơ sở.'],
  ['proposal above', 'DANH SÁCH ĐẢNG BỘ CƠ SỞ ĐỀ NGHỊ CÔNG NHẬN “ĐẢNG BỘ CƠ SỞ BỐN TỐT” NĂM 2024'],
  ['proposal above', 'Phiếu tán thành của đảng ủy Phiếu tán thành của Ban Thường vụ'],
  ['proposal above', '1 Đảng bộ Sở Y 220 98,5 98,5 07/07 (100%) 03/03 (100%) Công nhận, tặng Giấy khen'],
  ['count-record above', '01 đảng bộ cơ sở đủ điều kiện'],
  [
    'decision highest',
    'Đảng ủy Khối các cơ quan tỉnh và các đảng bộ cơ sở có tên tại Điều 1 chịu trách nhiệm thi hành',
  ],
  ['decision highest', 'TT Đảng bộ cơ sở Đảng bộ cấp trên Điểm Hình thức'],
]

describe('a season of “đảng bộ cơ sở bốn tốt”', () => {
  it.each([
    { steps: 2, last: ['ballot-paper above', 'decision above', 'certificate above'], more: ofTwo },
    {
      steps: 3,
      last: [
        'ballot-paper above',
        'count-record above',
        'proposal above',
        'ballot-paper highest',
        'decision highest',
        'certificate highest',
      ],
      more: ofThree,
    },
  ] as const)(
    'goes from registration to recognition in $steps steps, and no paper takes the candidate for a chi bộ',
    async ({ steps, last, more }) => {
      const { log, papers, said: warnings, dossier } = await played(steps)
      expect(warnings).toEqual([])
      expect(
        log.filter(({ type }) => ['StepBlocked', 'DocumentRenderFailed', 'DossierRenderFailed'].includes(type)),
      ).toEqual([])
      expect(papers.map(({ name }) => name)).toEqual([...proposed, ...last])
      for (const [name, words] of [...said, ...more]) {
        expect(papers.find((one) => one.name === name)!.text, name).toContain(spaceless(words))
      }
      for (const { name, text } of papers) {
        expect(text, name).not.toMatch(
          /[Tt]ênchibộ|hộinghịchibộ|[Cc]hibộ(?:tự|đăngký|không)|T\/MCHIBỘ|bíthưchibộ|chiủy|DANHSÁCHCHIBỘ/,
        )
      }
      expect(dossier.editions.map(({ assembled, file }) => [assembled.occasion, file !== null])).toEqual([
        ['proposal', true],
        ['recognition', true],
      ])
    },
    120_000,
  )
})
