import { expect, it } from 'vitest'
import { documentId } from '../../../services/decisions/document/id.ts'
import { pinnedContext } from '../../../services/renderer/pinned-context.ts'
import { paperOf } from '../../../services/renderer/view-models/paper-of.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { play, type Step, seed, step } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { changeDay, dissolved, legalBasis } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'
import { documentOf } from '../rendering.ts'

const occurredOn = '2025-03-05'
const end = dissolved(ids.committee)
const people = new Map([
  [ids.committeeMembers[0], 'Trần Văn B'],
  [ids.authorityMembers[0], 'Lê Văn K'],
])
const names = { person: (id: string) => people.get(id) ?? 'Ai đó', text: (_: unknown, field: string) => `${field}.` }
const source = { stream: 'organisation' as const, id: ids.committee, item: 1 }
const filed = step('FileDossier', {
  id: ids.candidacyA,
  body: { organisationId: ids.committee, fileNumber: '15', code: '01-2024', sheets: 24, retentionYears: 20 },
  occurredOn: '2025-02-03',
})

/** The record of what the committee handed over, once these steps were taken before. */
async function printed(steps: readonly Step[]) {
  const store = memoryStore()
  await seed(store, at('filed'))
  await play(store, [
    ...steps,
    { ...end, asked: { ...end.asked, occurredOn: changeDay } },
    step('HandOverFiles', {
      id: ids.committee,
      body: {
        ...{ to: ids.authority, candidacies: [ids.candidacyA], legalBasis, place: 'trụ sở Đảng ủy Sở Y' },
        ...{ delivererId: ids.committeeMembers[0], receiverId: ids.authorityMembers[0] },
      },
      occurredOn,
    }),
    step('DraftDocument', { body: { type: 'handover-record', source, fingerprint }, occurredOn }),
  ])
  const { draft } = await documentOf(store, documentId('handover-record', source))
  return paperOf(draft!, 7, await pinnedContext(store, draft!.basis), names)
}

const row = {
  order: '1',
  title: 'Hồ sơ xét công nhận “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A',
  ...{ from: '10/12/2024', to: '15/12/2024' },
}

it('biên bản bàn giao hồ sơ names both sides, the decision, and each file as its keeper filed it', async () => {
  expect(await printed([filed])).toEqual({
    paper: 'handover-record',
    head: {
      issuer: ['ĐẢNG BỘ SỞ'],
      number: '07-BB/ĐU',
      placeAndDate: 'Sơn La, ngày 05 tháng 3 năm 2025',
    },
    subject: 'bàn giao hồ sơ của Đảng ủy bộ phận Cơ sở',
    on: '05/3/2025',
    place: 'trụ sở Đảng ủy Sở Y',
    basis: 'Quyết định số 45-QĐ/TU, ngày 20/02/2025 của Tỉnh ủy',
    deliverer: { body: 'Đảng ủy bộ phận Cơ sở', person: 'đồng chí Trần Văn B, Chức vụ thứ 1' },
    receiver: { body: 'Đảng ủy Sở', person: 'đồng chí Lê Văn K, Chức vụ thứ 1' },
    total: '01 hồ sơ',
    sheets: '24 tờ',
    rows: [{ ...row, number: '15; 01-2024', sheets: '24', retention: '20 năm' }],
    note: [],
    closing: { copies: '02 bản' },
    signatures: [
      {
        left: { authority: 'ĐẠI DIỆN BÊN GIAO', people: [{ name: 'Trần Văn B' }] },
        right: { authority: 'ĐẠI DIỆN BÊN NHẬN', people: [{ name: 'Lê Văn K' }] },
      },
    ],
  })
})

it('a file that nobody filed away is told by its newest edition, a sheet a page', async () => {
  expect(await printed([])).toMatchObject({
    sheets: '09 tờ',
    rows: [{ ...row, number: '', sheets: '09', retention: '' }],
  })
})
