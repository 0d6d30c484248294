import { describe, expect, it } from 'vitest'
import { fallsShort } from '../../services/decisions/rules/branches-recognised.ts'
import { committeeFramework } from '../support/framework.ts'

const rule = committeeFramework.disqualifiers.find(({ branches }) => branches !== undefined)!.branches!
const { noneRefused, ...lenient } = rule

describe('what is asked of the branches below', () => {
  it.each([
    [{ branches: 4, registered: 3, recognised: 2, refused: 0 }, false],
    [{ branches: 5, registered: 3, recognised: 2, refused: 0 }, true],
    [{ branches: 4, registered: 4, recognised: 3, refused: 1 }, true],
    [{ branches: 0, registered: 0, recognised: 0, refused: 0 }, true],
  ])('of %o falls short: %s', (count, short) => {
    expect(fallsShort(rule, count)).toBe(short)
  })

  it('may be a share of those registered, and let one fail', () => {
    const count = { branches: 9, registered: 4, recognised: 2, refused: 1 }
    expect([fallsShort(lenient, count), fallsShort({ ...lenient, of: 'registered' }, count)]).toEqual([true, false])
  })
})
