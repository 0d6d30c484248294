import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dong, dongInWords } from '../../../services/renderer/papers/format/money.ts'

const most = 999_999_999_999
const amounts = fc.oneof(
  fc.integer({ min: 1, max: 9999 }),
  fc.integer({ min: 1, max: most }),
  // Groups of noughts and single digits, where reading goes wrong.
  fc
    .array(fc.constantFrom<number>(0, 1, 4, 5, 10, 14, 21, 105, 400), { minLength: 1, maxLength: 4 })
    .map((groups) => groups.reduce((sum, group) => sum * 1000 + group, 0))
    .filter((amount) => amount > 0),
)

describe('an amount in words', () => {
  it.each([
    [1, 'một đồng'],
    [10, 'mười đồng'],
    [14, 'mười bốn đồng'],
    [15, 'mười lăm đồng'],
    [21, 'hai mươi mốt đồng'],
    [24, 'hai mươi tư đồng'],
    [55, 'năm mươi lăm đồng'],
    [105, 'một trăm linh năm đồng'],
    [111, 'một trăm mười một đồng'],
    [1_200_000, 'một triệu hai trăm nghìn đồng'],
    [3_510_000, 'ba triệu năm trăm mười nghìn đồng'],
    [1_005, 'một nghìn không trăm linh năm đồng'],
    [1_000_001, 'một triệu không trăm linh một đồng'],
    [2_034_021, 'hai triệu không trăm ba mươi tư nghìn không trăm hai mươi mốt đồng'],
    [1_000_000_000, 'một tỷ đồng'],
    [
      most,
      'chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng',
    ],
  ])('%d is read %s', (amount, words) => expect(dongInWords(amount)).toBe(words))

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readBack(dongInWords(amount))).toBe(amount)
      }),
    )
  })
})

describe('an amount in figures', () => {
  it.each([
    [1, '1'],
    [999, '999'],
    [1_000, '1.000'],
    [3_510_000, '3.510.000'],
    [most, '999.999.999.999'],
  ])('%d prints %s', (amount, printed) => expect(dong(amount)).toBe(printed))

  it('is the same digits, parted in threes from the end', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const [first, ...others] = dong(amount).split('.')
        expect([first, ...others].join('')).toBe(String(amount))
        expect(others.every((group) => group.length === 3)).toBe(true)
      }),
    )
  })
})

const values: Readonly<Record<string, number>> = {
  ...{ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 },
}
const units: Readonly<Record<string, number>> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 }

/** As somebody reads it: word for word, by the value of each. */
function readBack(words: string): number {
  let [sum, group, last] = [0, 0, 0]
  for (const word of words.split(' ').slice(0, -1)) {
    const unit = units[word]
    if (unit !== undefined) {
      sum += (group + last) * unit
      group = 0
      last = 0
    } else if (word === 'trăm') {
      group = last * 100
      last = 0
    } else if (word === 'mươi') {
      group += last * 10
      last = 0
    } else if (word === 'mười') {
      group += 10
    } else if (word !== 'linh') {
      last = values[word]!
    }
  }
  return sum + group + last
}
