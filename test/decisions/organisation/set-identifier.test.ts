import { describe, it } from 'vitest'
import { IdentifierSet } from '../../../contracts/organisation/set-identifier.ts'
import { given } from '../../support/given.ts'
import { branchA as id } from '../../support/season/ids.ts'
import { changeDay, dayBefore, legalBasis } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const body = { scheme: 'ma-to-chuc-dang', value: '41.012.003.004.005', effectiveFrom: changeDay }

describe('SetIdentifier', () => {
  const organised = given(at('organised'))
  const identified = organised.after('SetIdentifier', { id, body })

  it('is accepted under any scheme, with a legal basis', () => {
    const whole = { ...body, legalBasis }
    return organised.when('SetIdentifier', { id, body: whole }).thenAccepted(IdentifierSet(whole))
  })

  it('is accepted again with another value, or from another day under another scheme', async () => {
    const other = { ...body, value: '41.012.003.004.006' }
    await identified.when('SetIdentifier', { id, body: other }).thenAccepted(IdentifierSet(other))
    const elsewhere = { ...body, scheme: 'qd20-2020', effectiveFrom: dayBefore }
    await identified.when('SetIdentifier', { id, body: elsewhere }).thenAccepted(IdentifierSet(elsewhere))
  })

  it('is refused with the value that it has', () =>
    identified.when('SetIdentifier', { id, body }).thenRefused('IDENTIFIER_UNCHANGED', '/value'))

  it('is refused from before the one that it has', () =>
    identified
      .when('SetIdentifier', { id, body: { ...body, value: '41.0', effectiveFrom: dayBefore } })
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom'))
})
