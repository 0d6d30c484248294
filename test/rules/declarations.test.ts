import { describe, expect, it } from 'vitest'
import { checkDeclarations } from '../../services/decisions/rules/declarations.ts'
import { framework2024 } from '../support/framework.ts'

const check = (...ids: string[]) =>
  checkDeclarations(
    framework2024,
    ids.map((id) => ({ id, applies: false })),
  ).map(({ code, pointer }) => [code, pointer])

describe('declared disqualifiers', () => {
  it('are answered once each', () => {
    expect(check('L1', 'L2', 'L3')).toEqual([])
    expect(check('L1', 'L1', 'L2', 'L3')).toEqual([['UNKNOWN_DISQUALIFIER', '/disqualifiers/1/id']])
  })

  it('are all answered', () => {
    expect(check('L2')).toEqual([
      ['DISQUALIFIERS_MISSING', '/disqualifiers'],
      ['DISQUALIFIERS_MISSING', '/disqualifiers'],
    ])
  })

  it('are not those that the service finds itself', () => {
    expect(check('L1', 'L2', 'L3', 'L5')).toEqual([['UNKNOWN_DISQUALIFIER', '/disqualifiers/3/id']])
  })
})
