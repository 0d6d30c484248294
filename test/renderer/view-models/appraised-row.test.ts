import { describe, expect, it } from 'vitest'
import type { Criterion } from '../../../contracts/framework/criteria.ts'
import { appraisedRow } from '../../../services/renderer/view-models/appraised-row.ts'
import type { Names } from '../../../services/renderer/view-models/names.ts'
import { framework2024 } from '../../support/framework.ts'

const given = (id: string): Criterion =>
  framework2024.groups.flatMap(({ criteria }) => criteria).find((one) => one.id === id)!
const fullPoints = given('I.4')
const leftOut: Criterion = { ...fullPoints, notApplicable: 'left-out' }
const names: Names = { person: (id) => id, text: ({ sealed }) => sealed }

const line = (points: number | 'n/a') =>
  points === 'n/a' ? { criterion: 'I.4', notApplicable: true as const } : { criterion: 'I.4', points }
const row = (criterion: Criterion, self: number | 'n/a' | 'empty', appraised: number | 'n/a') => {
  const {
    order: _,
    text: __,
    ...cells
  } = appraisedRow(criterion, 0, self === 'empty' ? undefined : line(self), line(appraised), names)
  return cells
}

describe('a criterion on the appraisal sheet', () => {
  it.each([
    [400, 350, { maximum: '4', self: '4,0', appraised: '3,5', difference: '-0,5', reason: '' }],
    [325, 400, { maximum: '4', self: '3,25', appraised: '4,0', difference: '+0,75', reason: '' }],
    [100, 0, { maximum: '4', self: '1,0', appraised: '0', difference: '-1', reason: '' }],
    [0, 0, { maximum: '4', self: '0', appraised: '0', difference: '0', reason: '' }],
    ['empty', 300, { maximum: '4', self: '', appraised: '3,0', difference: '', reason: '' }],
  ] as const)('%s beside %s: nought prints 0, an empty score nothing', (self, appraised, cells) => {
    expect(row(fullPoints, self, appraised)).toEqual(cells)
  })

  it('that does not apply and counts in full shows its points, and the reason says who left it out', () => {
    const full = { maximum: '4', self: '4,0', appraised: '4,0', difference: '0' }
    expect(row(fullPoints, 'n/a', 'n/a')).toEqual({ ...full, reason: 'Không áp dụng' })
    expect(row(fullPoints, 'n/a', 400)).toEqual({ ...full, reason: 'Tự chấm ghi không áp dụng' })
    expect(row(fullPoints, 400, 'n/a')).toEqual({ ...full, reason: 'Thẩm định ghi không áp dụng' })
  })

  it('that leaves the reckoning has no points on that side, no difference, and no maximum where the appraisal left it out', () => {
    const none = { maximum: '', self: '', appraised: '', difference: '' }
    expect(row(leftOut, 'n/a', 'n/a')).toEqual({ ...none, reason: 'Không áp dụng' })
    expect(row(leftOut, 400, 'n/a')).toEqual({ ...none, self: '4,0', reason: 'Thẩm định ghi không áp dụng' })
    expect(row(leftOut, 'n/a', 300)).toEqual({
      ...{ maximum: '4', self: '', appraised: '3,0', difference: '', reason: 'Tự chấm ghi không áp dụng' },
    })
  })

  it('joins the reason that the committee gave', () => {
    const reason = { subject: 'candidacy-c1', sealed: 'Chưa có hồ sơ' }
    expect(appraisedRow(fullPoints, 3, line('n/a'), { ...line(200), reason }, names)).toEqual({
      ...{ order: '4', text: fullPoints.text, maximum: '4', self: '4,0', appraised: '2,0', difference: '-2' },
      reason: 'Tự chấm ghi không áp dụng; Chưa có hồ sơ',
    })
  })
})
