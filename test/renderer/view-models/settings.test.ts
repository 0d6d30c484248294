// What an organisation, a season and a framework choose for their papers, each with what changes on the page.
import { beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../contracts/define.ts'
import type { DraftDocument, LayoutRule } from '../../../contracts/document/draft-document.ts'
import type { BallotRule } from '../../../contracts/framework/ballot-rules.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { numberDocument } from '../../../services/decisions/document/number-document.ts'
import { createHandle } from '../../../services/decisions/handle.ts'
import { isRefused } from '../../../services/decisions/kernel/decision.ts'
import { compose, loadBundle } from '../../../services/renderer/compose.ts'
import { pinnedContext } from '../../../services/renderer/pinned-context.ts'
import { namesIn } from '../../../services/renderer/view-models/names.ts'
import { paperOf } from '../../../services/renderer/view-models/paper-of.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { everything, seed } from '../../support/play.ts'
import { documentOf, TEMPLATES } from '../rendering.ts'
import { seasonFramework } from '../season/framework.ts'
import { playSeason, type Season } from '../season/season.ts'

type Change = { readonly event: string; readonly of?: string; readonly data: object }
type Paper =
  | 'proposal'
  | 'report'
  | 'countRecord'
  | 'committeeRecord'
  | 'committeeProposal'
  | 'decision'
  | 'registration'

const bundle = loadBundle(TEMPLATES)
const layouts: readonly LayoutRule[] = ['hd36-2018', 'hd05-2026']
let season: Season
beforeAll(async () => {
  season = await playSeason()
})

/** The words of a paper that is drafted and set anew, had an event held other data. */
async function textOf(paper: Paper, layout: LayoutRule, ...changes: readonly Change[]): Promise<string> {
  const id = season.documents[paper]
  const store = memoryStore()
  const past = (await everything(season.store)).filter(({ stream }) => stream !== `document-${id}`)
  await seed(
    store,
    past.map((event) => ({
      ...event,
      data: changes.reduce((data, one) => changed(event.type, data, one), event.data),
    })),
  )
  const { draft: before, number } = await documentOf(season.store, id)
  const { type, source, fingerprint, date } = before!
  const handle = createHandle({ store, now: () => `${date}T08:00:00.000Z` })
  const actor = { principal: 'key1', role: 'clerk', organisation: null } as const
  const request = { actor, commandId: 'draft', requestHash: null, correlationId: 'draft', causationId: null }
  const body: BodyOf<typeof DraftDocument> = { type, source, fingerprint }
  const drafted = await handle(draftDocument, { ...request, body, occurredOn: date })
  if (isRefused(drafted)) throw new Error(JSON.stringify(drafted.refused))
  const own = (await documentOf(store, id)).draft!
  if (own.symbol !== undefined && number !== null && own.signFirst === undefined) {
    await handle(numberDocument, { ...request, commandId: 'number', body: { number }, id, occurredOn: date })
  }
  const context = await pinnedContext(store, own.basis)
  const made = paperOf(
    { ...own, layout },
    (await documentOf(store, id)).number,
    context,
    namesIn(context, season.vault),
  )
  return compose(bundle, layout, made)
    .html.replace(/<\/?span[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

function changed(type: string, data: unknown, { event, of, data: more }: Change): unknown {
  if (type !== event || (of !== undefined && (data as { name?: string }).name !== of)) return data
  return { ...(data as object), ...more }
}

const settings = (of: string, chosen: object): Change => ({
  ...{ event: 'OrganisationEstablished', of },
  data: { settings: { numbering: 'service', minutesNumbered: true, ...chosen } },
})
const branch = (chosen: object) => settings('Chi bộ Phòng A', chosen)
const committee = (chosen: object) => settings('Đảng bộ bộ phận Cơ sở X', chosen)

const cited = { type: 'Kế hoạch', number: '09-KH/ĐU', date: '2024-04-25', issuer: 'Đảng ủy bộ phận Cơ sở X' }
const bases = (level: string): Change => ({ event: 'SeasonOpened', data: { bases: { [level]: [cited] } } })

const rules = (changes: Partial<Framework>): Change => ({
  event: 'FrameworkPublished',
  data: { framework: { ...seasonFramework, ...changes } },
})
const ballots = ({ branch, committee, authority }: Framework['ballots'], changes: Partial<BallotRule>): Change =>
  rules({
    ballots: {
      branch: { ...branch, ...changes },
      committee: { ...committee, ...changes },
      authority: { ...authority, ...changes },
    },
  })
const blankInvalid = ballots(seasonFramework.ballots, { blankCountsAs: 'invalid' })
const namedBase = ballots(seasonFramework.ballots, {
  pass: { ...seasonFramework.ballots.branch.pass, baseName: 'đảng viên dự họp' },
})

const parts = (paper: string, titles: string[]): Change =>
  rules({ papers: seasonFramework.papers.map((one) => (one.paper === paper ? { ...one, parts: titles } : one)) })
const four = ['TÌNH HÌNH', 'TỰ CHẤM', 'BIỂU QUYẾT', 'ĐỀ NGHỊ NĂM {year}']
const six = ['TÌNH HÌNH', 'TRIỂN KHAI', 'KẾT QUẢ', 'ĐÁNH GIÁ', 'VIỆC NĂM {nextYear}', 'KIẾN NGHỊ']

const chosen: readonly (readonly [string, Paper, Change, without: string, within: string])[] = [
  ['order: number and day stay open', 'report', branch({ order: 'signFirst' }), 'Số 12-BC/CB', 'Số -BC/CB'],
  ['minutesNumbered', 'countRecord', branch({ minutesNumbered: false }), 'Số 04-BB/CB', '* ĐẢNG CỘNG SẢN VIỆT NAM'],
  [
    ...(['minutesPlaceDate', 'countRecord', branch({ minutesPlaceDate: false })] as const),
    ...(['VIỆT NAM Sơn La, ngày 10 tháng 12 năm 2024', 'VIỆT NAM BIÊN BẢN'] as const),
  ],
  [
    ...(['countRecordBlock', 'countRecord', branch({ countRecordBlock: 'chair-right' })] as const),
    ...(['CHỦ TRÌ HỘI NGHỊ Nguyễn Văn A T/M TỔ', 'Hoàng Thị E CHỦ TRÌ HỘI NGHỊ Nguyễn Văn A'] as const),
  ],
  [
    'tellersLabel',
    'countRecord',
    branch({ tellersLabel: 'Ban kiểm phiếu' }),
    'T/M TỔ KIỂM PHIẾU',
    'T/M BAN KIỂM PHIẾU TRƯỞNG BAN',
  ],
  ['reportTo', 'report', branch({ reportTo: 'b/c' }), '(để báo cáo)', 'Đảng ủy bộ phận Cơ sở X (b/c)'],
  ['roundDigits: none', 'countRecord', branch({ roundDigits: 0 }), '90,9%', 'bằng 10/11 (91%) số đảng viên'],
  ['roundDigits: two', 'proposal', branch({ roundDigits: 2 }), '90,9%', '10/11 phiếu, bằng 90,91% số đảng viên'],
  ['roundDigits of a committee', 'committeeRecord', committee({ roundDigits: 2 }), '85,7%', '06 (06/07, 85,71%)'],
  ['roundDigits in its list', 'committeeProposal', committee({ roundDigits: 0 }), '(85,7%)', '06/07 (86%)'],
  ['blankCountsAs', 'countRecord', blankInvalid, '0 phiếu (0%);', 'Không tán thành: 0 phiếu (0%).'],
  ['blankCountsAs in a table', 'committeeRecord', blankInvalid, 'Không có ý kiến', 'Không tán thành Kết quả'],
  ['the name of a base', 'proposal', namedBase, 'số đảng viên chính thức có mặt', 'bằng 90,9% đảng viên dự họp'],
  ['parts of a tờ trình', 'proposal', parts('proposal', four), 'IV- NỘI DUNG ĐỀ NGHỊ', 'IV- ĐỀ NGHỊ NĂM 2024'],
  ['parts of a báo cáo', 'report', parts('report', six), 'V- PHƯƠNG HƯỚNG', 'V- VIỆC NĂM 2025'],
  ['parts of a record', 'countRecord', parts('count-record', four), 'II- TỔ KIỂM PHIẾU', 'II- TỰ CHẤM'],
  ['parts of a committee’s', 'committeeRecord', parts('count-record', four), 'IV- KẾT LUẬN', 'III- BIỂU QUYẾT'],
  [
    'bases of a season: branch',
    'registration',
    bases('branch'),
    '17-KH/ĐU',
    'Thực hiện Kế hoạch số 09-KH/ĐU, ngày 25/4/2024',
  ],
  [
    'bases of a season: committee',
    'committeeProposal',
    bases('committee'),
    '17-KH/ĐU',
    '- Căn cứ Kế hoạch số 09-KH/ĐU',
  ],
  ['bases of a season: authority', 'decision', bases('authority'), '24-QĐ/TW', '- Căn cứ Kế hoạch số 09-KH/ĐU'],
]

describe.each(layouts)('what was chosen, under %s', (layout) => {
  it.each(chosen)('%s', async (_, paper, change, usually, then) => {
    const [before, after] = [await textOf(paper, layout), await textOf(paper, layout, change)]
    expect(before).toContain(usually)
    expect(after).not.toContain(usually)
    expect(after).toContain(then)
    expect(before).not.toContain(then)
  })
})
