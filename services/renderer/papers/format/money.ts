/** `3.510.000`. */
export const dong = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const thousands = ['', ' nghìn', ' triệu', ' tỷ']

/**
 * A whole amount from 1 to 999.999.999.999 as it is read: `một triệu hai trăm nghìn đồng`. Behind the first group hundreds
 * are read even where there are none (`một nghìn không trăm linh năm đồng`), so that nothing can be put in between.
 */
export function dongInWords(amount: number): string {
  const groups = dong(amount).split('.')
  const read = groups.flatMap((group, n) => {
    const value = Number(group)
    return value === 0 ? [] : [`${groupInWords(value, n > 0)}${thousands[groups.length - 1 - n]}`]
  })
  return `${read.join(' ')} đồng`
}

/** One to 999; `inside`: behind another group. */
function groupInWords(value: number, inside: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10] as const
  const head = hundreds > 0 || inside ? [`${digits[hundreds]} trăm`] : []
  return [...head, ...belowHundred(tens, ones, head.length > 0)].join(' ')
}

function belowHundred(tens: number, ones: number, behindHundreds: boolean): string[] {
  if (tens === 0 && ones === 0) return []
  if (tens === 0) return behindHundreds ? ['linh', digits[ones]!] : [digits[ones]!]
  const ten = tens === 1 ? 'mười' : `${digits[tens]} mươi`
  return ones === 0 ? [ten] : [ten, onesBehind(tens, ones)]
}

/** Behind mươi, one is mốt and four tư; behind mười and mươi, five is lăm. */
function onesBehind(tens: number, ones: number): string {
  if (ones === 5) return 'lăm'
  if (tens > 1 && ones === 1) return 'mốt'
  return tens > 1 && ones === 4 ? 'tư' : digits[ones]!
}
