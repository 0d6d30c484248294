import { beforeAll, describe, expect, it } from 'vitest'
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { ballotPaper } from '../../support/papers/ballot-paper.ts'
import { documentOf } from '../rendering.ts'
import { seasonFramework } from '../season/framework.ts'
import { playSeason, type Season } from '../season/season.ts'

let season: Season
beforeAll(async () => {
  season = await playSeason()
})

async function paperOf({ give, store, vault, rounds }: Season, round: keyof Season['rounds'], on: string) {
  const source = { stream: 'round', id: rounds[round] }
  const fingerprint = { templates: '0'.repeat(64), fonts: '0'.repeat(64), browser: 'none' }
  const id = await give(draftDocument, on, { type: 'ballot-paper', source, fingerprint })
  return paperOfDraft({ store, vault }, (await documentOf(store, id)).draft!, null)
}

const branches = [
  { order: '1', branch: 'Chi bộ Phòng A' },
  { order: '2', branch: 'Chi bộ Phòng B' },
  { order: '3', branch: 'Chi bộ Phòng C' },
]
const each =
  'mỗi chi bộ đánh dấu (x) vào một ô; để trống cả hai ô là không có ý kiến; đánh dấu cả hai ô là phiếu không hợp lệ.'

describe('the ballot paper', () => {
  it('of a branch is about the branch, on the day of its meeting, without number, signature and contact line', async () => {
    expect(await paperOf(season, 'branchA', '2024-12-10')).toEqual(ballotPaper)
  })

  it('of a committee has a row for each branch that it votes on, in the order of the meeting', async () => {
    expect(await paperOf(season, 'committee', '2024-12-18')).toMatchObject({
      head: { issuer: ['ĐẢNG ỦY BỘ PHẬN', 'CƠ SỞ X'], placeAndDate: 'Sơn La, ngày 18 tháng 12 năm 2024' },
      subject: 'đề nghị công nhận “chi bộ bốn tốt” năm 2024',
      rows: branches,
      note: each,
    })
  })

  it('of the authority asks for recognition itself', async () => {
    expect(await paperOf(season, 'authority', '2025-01-08')).toMatchObject({
      subject: 'công nhận “chi bộ bốn tốt” năm 2024',
      rows: branches.slice(0, 2),
    })
  })

  it('says that an empty row is invalid where the framework says so', async () => {
    const framework = structuredClone(seasonFramework)
    framework.ballots.committee.blankCountsAs = 'invalid'
    expect(await paperOf(await playSeason(undefined, [], framework), 'committee', '2024-12-18')).toMatchObject({
      note: 'mỗi chi bộ đánh dấu (x) vào một ô; để trống cả hai ô hoặc đánh dấu cả hai ô là phiếu không hợp lệ.',
    })
  })
})
