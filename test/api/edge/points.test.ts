import { describe, expect, it } from 'vitest'
import { toDecimal, toHundredths } from '../../../services/api/edge/points.ts'

describe('points, on the way in', () => {
  it('are exact for every number of hundredths up to ten thousand points', () => {
    const wrong: number[] = []
    for (let k = 0; k <= 1_000_000; k++) {
      const sent = JSON.parse(`${Math.floor(k / 100)}.${String(k % 100).padStart(2, '0')}`) as number
      const got = toHundredths(sent)
      if (!('value' in got) || got.value !== k || toDecimal(k) !== sent) wrong.push(k)
    }
    expect(wrong).toEqual([])
  })
  it.each([
    [28.5, 2850],
    [28.55, 2855],
    [-0.07, -7],
    [0.29, 29],
    [90_071_992_547_409.9, 9_007_199_254_740_990],
  ])('make %d into %d', (points, value) => expect(toHundredths(points)).toEqual({ value }))
  it('make minus zero a zero that JSON and equality agree on', () =>
    expect(toHundredths(-0)).toStrictEqual({ value: 0 }))
  it.each([28.555, 0.001, 1e-7, 0.1 + 0.2, 0.1 + 0.7])('refuse %d for its decimals', (points) =>
    expect(toHundredths(points)).toEqual({ fault: 'tối đa hai chữ số thập phân' }),
  )
  it.each([1e21, -1e21, 1e20, 90_071_992_547_409.92, Number.POSITIVE_INFINITY, Number.NaN])(
    'refuse %d for its size',
    (points) => expect(toHundredths(points)).toEqual({ fault: 'số quá lớn' }),
  )
})
