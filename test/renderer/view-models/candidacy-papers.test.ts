import { beforeAll, describe, expect, it } from 'vitest'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import type { SinglePaper } from '../../../services/renderer/papers/dossier.ts'
import { appraisal } from '../../support/papers/appraisal.ts'
import { commitment } from '../../support/papers/commitment.ts'
import { registration } from '../../support/papers/registration.ts'
import { CALLED, COMMITTEE } from '../../support/papers/season.ts'
import { documentOf } from '../rendering.ts'
import { playSeason, type Season } from '../season/season.ts'

let season: Season
beforeAll(async () => {
  season = await playSeason()
})

async function paper(id: string): Promise<SinglePaper> {
  const { draft, number } = await documentOf(season.store, id)
  return paperOfDraft(season, draft!, number)
}

const headOfC = { ...registration.head, issuer: ['CHI BỘ PHÒNG C'] }
const groups = [
  'Hoàn thành tốt nhiệm vụ chính trị',
  'Chất lượng sinh hoạt tốt',
  'Đoàn kết, kỷ luật tốt',
  'Cán bộ, đảng viên tốt',
]

describe('bản đăng ký', () => {
  it('says what the branch aims at, group by group, through whom it goes, and by which plan', async () => {
    expect(await paper(season.documents.registration)).toEqual(registration)
  })

  it('leaves out what a branch did not say, and keeps a row for every group', async () => {
    expect(await paper(season.documents.ofC.registration)).toEqual({
      ...{
        paper: 'registration',
        called: CALLED,
        head: headOfC,
        subject: registration.subject,
        addressees: [COMMITTEE],
      },
      ...{ issuer: 'Chi bộ Phòng C', model: registration.model, year: '2024', plan: registration.plan },
      ...{ meeting: registration.meeting, secretary: 'Đảng Viên Ca', aim: registration.aim },
      targets: groups.map((group, n) => ({ order: String(n + 1), group, target: [], points: '' })),
      signature: { authority: 'T/M CHI BỘ', office: 'BÍ THƯ', people: [{ name: 'Đảng Viên Ca' }] },
      recipients: ['Như trên', 'Lưu Chi bộ'],
    })
  })
})

describe('bản cam kết', () => {
  it('binds both sides: the registered targets, and who represented whom at which conference', async () => {
    expect(await paper(season.documents.commitment)).toEqual(commitment)
  })

  it('names the groups alone where no targets are registered; a member of the committee signs under the own title', async () => {
    const { conference: _, ...rest } = commitment
    expect(await paper(season.documents.ofC.commitment)).toEqual({
      ...rest,
      committee: { ...commitment.committee, representative: 'đồng chí Cao Văn Q, Ủy viên Đảng ủy bộ phận' },
      branch: {
        name: 'Chi bộ Phòng C',
        heading: 'CHI BỘ PHÒNG C',
        representative: 'đồng chí Đảng Viên Ca, Bí thư Chi bộ',
      },
      contents: groups.map((group, n) => ({ order: String(n + 1), text: `${group}.` })),
      signatures: [
        {
          left: { authority: 'T/M CHI BỘ', office: 'BÍ THƯ', people: [{ name: 'Đảng Viên Ca' }] },
          right: { authority: 'T/M ĐẢNG ỦY', office: 'ỦY VIÊN ĐẢNG ỦY BỘ PHẬN', people: [{ name: 'Cao Văn Q' }] },
        },
      ],
    })
  })
})

describe('phiếu thẩm định', () => {
  it('sets the committee’s points beside the branch’s own, with signed differences, reasons and the team', async () => {
    expect(await paper(season.documents.appraisal)).toEqual(appraisal)
  })

  it('one who appraised alone is no team and signs no block of its own', async () => {
    const found = await paper(season.documents.ofC.appraisal)
    if (found.paper !== 'appraisal') throw new Error(found.paper)
    const { groups: rows, ...rest } = found
    expect(rows.flatMap(({ rows: criteria }) => criteria).filter(({ reason }) => reason !== '')).toEqual([])
    expect(rest).toEqual({
      ...{ paper: 'appraisal', head: appraisal.head, framework: appraisal.framework },
      subject: 'kết quả thực hiện các tiêu chí “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng C',
      appraisers: { one: 'đồng chí Đinh Văn N, Ủy viên Đảng ủy bộ phận' },
      total: { maximum: '100', self: '93,0', appraised: '93,0', difference: '0' },
      conclusion: 'Đề nghị công nhận Chi bộ Phòng C đạt “chi bộ bốn tốt” năm 2024',
      signatures: [{ right: appraisal.signatures[0]!.right }],
    })
  })
})
