import { describe, expect, it } from 'vitest'
import type { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { changeSettings } from '../../../services/decisions/organisation/change-settings.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { pinnedContext } from '../../../services/renderer/pinned-context.ts'
import { paperOf } from '../../../services/renderer/view-models/paper-of.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { play, seed, step } from '../../support/play.ts'
import { askingForLists } from '../../support/season/attendance-lists.ts'
import * as ids from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { atUnder, edited } from '../../support/season.ts'
import { documentOf } from '../rendering.ts'
import { seasonFramework } from '../season/framework.ts'
import { revoke } from '../season/revoking.ts'
import { playSeason, type Season } from '../season/season.ts'

const framework = structuredClone(seasonFramework)
askingForLists('branch', 'committee', 'authority')(framework)
const seasonWithLists = () => playSeason(undefined, [], framework)

async function listOf({ give, store, vault, fingerprint }: Season, roundId: string, on: string) {
  const source = { stream: 'round', id: roundId }
  const id = await give(draftDocument, on, { type: 'attendance-list', source, fingerprint })
  return paperOfDraft({ store, vault }, (await documentOf(store, id)).draft!, null)
}

const row = (name: string, n: number, standing: string, votes = true) => ({
  ...{ order: String(n + 1), name, standing, votes },
})

describe('danh sách điểm danh, ký nhận phiếu', () => {
  it('of a branch names everybody on its roll, in order; the probationary sign for no ballot', async () => {
    const season = await seasonWithLists()
    const official = ['Nguyễn Văn A', 'Hoàng Thị E', 'Vũ Văn G', 'Đỗ Văn H', 'Phạm Văn D', 'Lê Thị C']
    const more = [...'abcdef'].map((letter) => `Đảng Viên A${letter}`)
    const probationary = ['Đảng Viên Dự Aa', 'Đảng Viên Dự Ab']
    expect(await listOf(season, season.rounds.branchA, '2024-12-10')).toEqual({
      paper: 'attendance-list',
      head: {
        superior: ['ĐẢNG BỘ BỘ PHẬN CƠ SỞ X'],
        issuer: ['CHI BỘ PHÒNG A'],
        placeAndDate: 'Sơn La, ngày 10 tháng 12 năm 2024',
      },
      subject: 'điểm danh, ký nhận phiếu biểu quyết tại hội nghị',
      meeting: 'Hội nghị, 14 giờ 30, ngày 10/12/2024, tại Phòng họp Cơ sở X',
      rows: [
        ...[...official, ...more].map((name, n) => row(name, n, 'Chính thức')),
        ...probationary.map((name, n) => row(name, n + 12, 'Dự bị', false)),
      ],
      summoned: '14',
      tellers: 'TỔ KIỂM PHIẾU',
    })
  })

  it('of a committee says what each is in it, and who counts as its settings call them', async () => {
    const season = await seasonWithLists()
    const settings = { numbering: 'service', minutesNumbered: true, tellersLabel: 'Ban kiểm phiếu' }
    await season.give(changeSettings, '2025-01-31', { settings, effectiveFrom: '2024-12-01' }, season.bodies.committee)
    const list = await listOf(season, season.rounds.committee, '2025-01-31')
    expect(list).toMatchObject({ summoned: '07', tellers: 'BAN KIỂM PHIẾU' })
    expect('rows' in list && list.rows.slice(0, 3)).toEqual([
      row('Trần Văn B', 0, 'Bí thư Đảng ủy bộ phận'),
      row('Bùi Thị M', 1, 'Phó Bí thư Đảng ủy bộ phận'),
      row('Đinh Văn N', 2, 'Ủy viên Đảng ủy bộ phận'),
    ])
  })

  it('of a meeting that revokes says so', async () => {
    const season = await seasonWithLists()
    const { source } = (await documentOf(season.store, await revoke(season, [season.candidacies.a]))).draft!
    expect(await listOf(season, source.id, '2025-06-10')).toMatchObject({
      subject: 'điểm danh, ký nhận phiếu biểu quyết hủy bỏ nội dung công nhận “chi bộ bốn tốt” năm 2024',
    })
  })

  it('words every standing, and leaves the number open where some need not come', async () => {
    type Convened = ReturnType<typeof RoundConvened>['data']
    const others = ['exempt', 'suspended', 'elsewhere', 'temporary'] as const
    const past = edited<Convened>(atUnder(askingForLists('branch'), 'branch-convened'), 'RoundConvened', (data) => ({
      ...data,
      roll: data.roll.map((one, n) => ({ ...one, standing: others[n] ?? one.standing })),
    }))
    const store = memoryStore()
    await seed(store, past)
    const source = { stream: 'round' as const, id: ids.roundA }
    const body = { type: 'attendance-list' as const, source, fingerprint }
    await play(store, [step('DraftDocument', { body, occurredOn: '2024-12-15' })])
    const { draft } = await documentOf(store, documentId('attendance-list', source))
    const names = { person: (id: string) => id, text: () => '' }
    const list = paperOf(draft!, null, await pinnedContext(store, draft!.basis), names)
    expect(list).not.toHaveProperty('summoned')
    const standings = [
      ...['Được miễn sinh hoạt', 'Đang bị đình chỉ sinh hoạt', 'Đang sinh hoạt tạm thời ở nơi khác'],
      ...['Sinh hoạt tạm thời', 'Chính thức', 'Chính thức', 'Chính thức', 'Dự bị'],
    ]
    expect('rows' in list && list.rows).toEqual(
      standings.map((standing, n) => row(ids.membersA[n]!, n, standing, standing === 'Chính thức')),
    )
  })
})
