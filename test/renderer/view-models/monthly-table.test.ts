import { describe, expect, it } from 'vitest'
import { documentId } from '../../../services/decisions/document/id.ts'
import { pinnedContext } from '../../../services/renderer/pinned-context.ts'
import { paperOf } from '../../../services/renderer/view-models/paper-of.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { play, type Step, seed, step } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { monthly, monthOf, published } from '../../support/season/monthly.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { entered } from '../../support/season/turns.ts'
import { at, type Phase, seasonSteps } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'
import { documentOf } from '../rendering.ts'

const names = { person: (id: string) => id, text: (_: unknown, field: string) => `${field}.` }

/** June's table of 3 July, after a season up to a phase and these steps. */
async function juneAfter(phase: Phase, steps: readonly Step[]) {
  const store = memoryStore()
  await seed(store, at(phase))
  const source = { stream: 'season' as const, id: ids.seasonId, item: 1 }
  await play(store, [
    ...steps,
    step('MakeMonthlyTable', { id: ids.seasonId, body: { month: 6 }, occurredOn: '2024-07-03' }),
    step('DraftDocument', { body: { type: 'monthly-table', source, fingerprint }, occurredOn: '2024-07-03' }),
  ])
  const { draft } = await documentOf(store, documentId('monthly-table', source))
  const table = paperOf(draft!, null, await pinnedContext(store, draft!.basis), names)
  if (table.paper !== 'monthly-table') throw new Error(table.paper)
  return table
}
const enteredOn = (occurredOn: string) => entered.map((one) => ({ ...one, asked: { ...one.asked, occurredOn } }))

describe('bảng tổng hợp tháng', () => {
  it('tells what each branch reported of the month by the day of the table, and who did not', async () => {
    const text = sealed(`candidacy-${ids.candidacyA}`)
    const report = (month: number) =>
      step('ReportProgress', {
        as: `month ${month}`,
        id: ids.candidacyA,
        body: { month, content: text, ...(month === 6 ? { difficulties: text } : { proposals: text }) },
        occurredOn: '2024-07-02',
      })
    const table = await juneAfter('committed', [...enteredOn('2024-05-06'), report(5), report(6)])
    expect(table.subject).toBe('tình hình thực hiện mô hình “chi bộ bốn tốt” tháng 6 năm 2024')
    expect([table.landscape, table.reports, table.headRows, table.sheet, table.totals]).toEqual([
      ...[true, true, '1', undefined],
      ['Số đăng ký đang thực hiện: 02 chi bộ; đã báo cáo: 01; chưa báo cáo: 01 (Chi bộ Phòng B)'],
    ])
    const none = { marks: [], result: '' }
    expect(table.rows).toEqual([
      {
        ...{ order: '1', branch: 'Chi bộ Phòng A', reported: '02/7/2024', ...none },
        ...{ content: ['content.'], difficulties: ['difficulties.'], proposals: [] },
      },
      {
        ...{ order: '2', branch: 'Chi bộ Phòng B', reported: 'Chưa báo cáo', ...none },
        ...{ content: [], difficulties: [], proposals: [] },
      },
    ])
  })

  it('says of a monthly sheet what was passed, criterion by criterion, and what the month came to', async () => {
    const steps = seasonSteps.slice(at('organised').length, at('committed').length)
    const scored = (id: string, scores: ReturnType<typeof monthOf>) =>
      step('SubmitScore', { as: `June of ${id}`, id, body: { scores }, occurredOn: '2024-06-28' })
    const table = await juneAfter('organised', [
      published,
      ...monthly(steps),
      ...enteredOn('2024-01-15'),
      scored(ids.candidacyA, monthOf(6, 'IV.2')),
      scored(ids.candidacyB, monthOf(6).slice(0, 2)),
    ])
    expect([table.landscape, table.reports, table.headRows, table.totals]).toEqual([
      ...[false, false, '2'],
      ['Số đăng ký đang thực hiện: 02 chi bộ', 'Đạt: 01 (trong đó xuất sắc: 0); không đạt: 0; chưa chấm đủ: 01'],
    ])
    expect(table.sheet).toEqual({
      groups: [
        { title: 'Hoàn thành tốt nhiệm vụ chính trị', span: '3' },
        { title: 'Chất lượng sinh hoạt tốt', span: '2' },
        { title: 'Đoàn kết, kỷ luật tốt', span: '2' },
        { title: 'Cán bộ, đảng viên tốt', span: '2' },
      ],
      criteria: ['I.1', 'I.2', 'I.3', 'II.1', 'II.2', 'III.1', 'III.2', 'IV.1', 'IV.2'],
      passed: ['02', '02', '01', '01', '01', '01', '01', '01', '0'],
      reached: '01',
    })
    expect(table.rows.map(({ marks, result }) => [marks.join(''), result])).toEqual([
      ['xxxxxxxx-', 'Đạt'],
      ['xx', 'Chưa đủ'],
    ])
  })
})
