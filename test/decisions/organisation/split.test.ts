import { describe, it } from 'vitest'
import { OrganisationSplit } from '../../../contracts/organisation/split.ts'
import { given } from '../../support/given.ts'
import { opened } from '../../support/play.ts'
import { branchB, committee, branchA as id } from '../../support/season/ids.ts'
import { changeDay, effective, founded } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'
import { itRefusesBadSuccessors } from './ending.ts'

describe('Split', () => {
  const newer = opened('Chi bộ Phòng C')
  const past = given(at('organised')).afterAll([founded('Chi bộ Phòng C', { parentId: committee })])

  it.each([true, false])('is accepted into others (it goes on: %s)', (continues) => {
    const body = { into: [branchB, newer], continues, ...effective }
    return past.when('Split', { id, body }).thenAccepted(OrganisationSplit(body))
  })

  it('is accepted once more where it went on, from then on', () => {
    const body = { into: [newer], continues: true, ...effective }
    return past.after('Split', { id, body }).when('Split', { id, body }).thenAccepted(OrganisationSplit(body))
  })

  it('is accepted into one below it where it goes on', () => {
    const body = { into: [branchB], continues: true, ...effective }
    return past.when('Split', { id: committee, body }).thenAccepted(OrganisationSplit(body))
  })

  it('is refused from before it was split, with the place of the one that is wrong', async () => {
    const body = { into: [newer], continues: true, ...effective }
    await past
      .after('Split', { id, body: { ...body, effectiveFrom: '2025-07-01' } })
      .when('Split', { id, body: { ...body, effectiveFrom: changeDay } })
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom')
    await past
      .when('Split', { id, body: { ...body, into: [branchB, 'nowhere'] } })
      .thenRefused('ORGANISATION_UNKNOWN', '/into/1')
  })

  itRefusesBadSuccessors('Split', '/into/0', (into, from = effective) => ({ into: [into], continues: false, ...from }))
})
