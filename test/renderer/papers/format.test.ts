import { describe, expect, it } from 'vitest'
import { shortDate } from '../../../contracts/time.ts'
import { cite, citeInFull } from '../../../services/renderer/papers/format/citation.ts'
import { count, counted } from '../../../services/renderer/papers/format/counts.ts'
import {
  hourOfDay,
  longDate,
  openDate,
  placeAndDate,
  timeOfDay,
} from '../../../services/renderer/papers/format/dates.ts'
import { numberAndSymbol } from '../../../services/renderer/papers/format/numbers.ts'
import { points, tablePoints } from '../../../services/renderer/papers/format/points.ts'
import { percentage, share, shareInWords } from '../../../services/renderer/papers/format/shares.ts'
import { capitalised, paragraphs, quoted } from '../../../services/renderer/papers/format/text.ts'

describe('dates', () => {
  it.each([
    ['2018-04-03', '03/4/2018'],
    ['2026-01-09', '09/01/2026'],
    ['2026-05-27', '27/5/2026'],
    ['2024-12-10', '10/12/2024'],
    ['2025-02-03', '03/02/2025'],
  ])('%s prints %s', (date, printed) => expect(shortDate(date)).toBe(printed))

  it('writes days below 10 and the first two months with a leading zero', () => {
    expect(longDate('2025-02-03')).toBe('ngày 03 tháng 02 năm 2025')
    expect(longDate('2024-05-06')).toBe('ngày 06 tháng 5 năm 2024')
    expect(placeAndDate('Sơn La', longDate('2024-12-12'))).toBe('Sơn La, ngày 12 tháng 12 năm 2024')
  })

  it('leaves a gap for a day of signing not yet known', () =>
    expect(openDate('2024-12-12')).toMatch(/^ngày\u00a0{8}tháng 12 năm 2024$/))

  it('writes a time of day out', () => expect(timeOfDay('14:30')).toBe('14 giờ 30 phút'))
  it('writes it shorter before a day', () => expect(hourOfDay('08:00')).toBe('08 giờ 00'))
})

describe('points', () => {
  it.each([
    [9550, '95,5', '95,5'],
    [1900, '19', '19,0'],
    [500, '5', '5,0'],
    [2825, '28,25', '28,25'],
    [5, '0,05', '0,05'],
    [0, '0', '0'],
    [-150, '-1,5', '-1,5'],
    [10000, '100', '100,0'],
    [undefined, '', ''],
  ])('%s hundredths print %s, in a table %s', (value, text, table) => {
    expect(points(value)).toBe(text)
    expect(tablePoints(value)).toBe(table)
  })
})

describe('counts and shares', () => {
  it('writes counts below 10 with a leading zero, nought without', () => {
    expect([0, 1, 9, 10, 14].map(count)).toEqual(['0', '01', '09', '10', '14'])
    expect(counted(2, 'chi bộ')).toBe('02 chi bộ')
  })

  it.each([
    [10, 11, '10/11 (90,9%)'],
    [6, 7, '06/07 (85,7%)'],
    [5, 7, '05/07 (71,4%)'],
    [3, 7, '03/07 (42,9%)'],
    [7, 7, '07/07 (100%)'],
    [0, 11, '0/11 (0%)'],
    [1, 8, '01/08 (12,5%)'],
  ])('%i of %i prints %s', (part, whole, printed) => expect(share(part, whole)).toBe(printed))

  it('rounds half up from the exact integers and tells a rounded whole from an exact one', () => {
    expect(percentage(1, 2000)).toBe('0,1%')
    expect(percentage(1, 2001)).toBe('0,0%')
    expect(percentage(2999, 3000)).toBe('100,0%')
    expect(percentage(1, 11)).toBe('9,1%')
    expect(shareInWords(11, 12)).toBe('11/12, bằng 91,7%')
  })

  it('refuses a share of nobody', () => expect(() => percentage(0, 0)).toThrow(RangeError))
})

describe('numbers and citations', () => {
  it('pads the number and leaves a gap while it is open', () => {
    expect(numberAndSymbol(3, 'TTr', 'CB')).toBe('03-TTr/CB')
    expect(numberAndSymbol(21, 'QĐ', 'ĐU')).toBe('21-QĐ/ĐU')
    expect(numberAndSymbol(undefined, 'TTr', 'CB')).toMatch(/^\u00a0{8}-TTr\/CB$/)
  })

  it('cites in full the first time and by number afterwards', () => {
    const plan = {
      type: 'Kế hoạch',
      number: '17-KH/ĐU',
      date: '2024-04-26',
      issuer: 'Đảng ủy bộ phận Cơ sở X',
      subject: 'về triển khai mô hình “chi bộ bốn tốt”',
    }
    expect(citeInFull(plan)).toBe(
      'Kế hoạch số 17-KH/ĐU, ngày 26/4/2024 của Đảng ủy bộ phận Cơ sở X về triển khai mô hình “chi bộ bốn tốt”',
    )
    expect(cite(plan)).toBe('Kế hoạch số 17-KH/ĐU')
    expect(citeInFull({ type: 'Biên bản kiểm phiếu', date: '2024-12-10' })).toBe('Biên bản kiểm phiếu, ngày 10/12/2024')
  })
})

describe('text', () => {
  it('keeps paragraphs and drops empty lines', () => {
    expect(paragraphs('Một.\r\n\n Hai. \n')).toEqual(['Một.', 'Hai.'])
    expect(paragraphs(undefined)).toEqual([])
  })

  it('quotes and capitalises in Vietnamese', () => {
    expect(quoted('chi bộ bốn tốt')).toBe('“chi bộ bốn tốt”')
    expect(capitalised('đồng chí Hoàng Thị E')).toBe('Đồng chí Hoàng Thị E')
  })
})
