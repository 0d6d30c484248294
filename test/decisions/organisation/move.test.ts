import { describe, it } from 'vitest'
import { OrganisationMoved } from '../../../contracts/organisation/move.ts'
import { given } from '../../support/given.ts'
import { opened } from '../../support/play.ts'
import { authority, branchA, branchB, committee } from '../../support/season/ids.ts'
import {
  changeDay,
  dayBefore,
  dissolved,
  effective,
  founded,
  merged,
  moved,
  since,
} from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const id = branchA
const below = (parentId: string, from = changeDay) => ({ parentId, ...since(from) })

describe('Move', () => {
  const organised = given(at('organised'))
  const elsewhere = opened('Đảng bộ khác')

  it('is accepted to another superior', () =>
    organised.when('Move', { id, body: below(authority) }).thenAccepted(OrganisationMoved(below(authority))))

  it('is accepted for what stood at the top of the tree', () =>
    organised
      .afterAll([founded('Đảng bộ khác')])
      .when('Move', { id: authority, body: below(elsewhere) })
      .thenAccepted(OrganisationMoved(below(elsewhere))))

  it('is refused below one that nobody established', () =>
    organised.when('Move', { id, body: below('nowhere') }).thenRefused('ORGANISATION_UNKNOWN', '/parentId'))

  it('is refused below one that ended by then, and accepted while it exists', async () => {
    const ended = organised.afterAll([dissolved(branchB)])
    await ended.when('Move', { id, body: below(branchB) }).thenRefused('ORGANISATION_ENDED', '/parentId')
    const earlier = below(branchB, dayBefore)
    await ended.when('Move', { id, body: earlier }).thenAccepted(OrganisationMoved(earlier))
  })

  it('is refused for one whose end is recorded, also before that day', async () => {
    const ended = organised.afterAll([dissolved(id)])
    await ended.when('Move', { id, body: below(authority) }).thenRefused('ORGANISATION_ENDED', '/effectiveFrom')
    await ended
      .when('Move', { id, body: below(authority, dayBefore) })
      .thenRefused('ORGANISATION_ENDED', '/effectiveFrom')
  })

  it('is refused from before the newest move or change of kind', async () => {
    const body = below(committee, dayBefore)
    await organised
      .afterAll([moved(id, authority)])
      .when('Move', { id, body })
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom')
    await organised
      .after('ChangeKind', { id, body: { kind: 'grassroots', ...effective } })
      .when('Move', { id, body })
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom')
  })

  it.each([
    ['itself', authority, authority],
    ['one directly below it', authority, committee],
    ['one further below it', authority, branchA],
  ])('is refused below %s', (_, moving, under) =>
    organised.when('Move', { id: moving, body: below(under) }).thenRefused('TREE_CYCLE', '/parentId'),
  )

  it('is refused below one that will come below it by a move to come', () =>
    organised
      .afterAll([founded('Đảng bộ khác'), moved(elsewhere, branchA, '2025-07-01')])
      .when('Move', { id: branchA, body: below(elsewhere) })
      .thenRefused('TREE_CYCLE', '/parentId'))

  it('is accepted below one that stood below it until then', async () => {
    const body = below(branchA)
    await organised
      .afterAll([moved(branchA, authority)])
      .when('Move', { id: committee, body })
      .thenAccepted(OrganisationMoved(body))
  })

  it('is refused below one whose successor stands below it', () =>
    organised
      .afterAll([founded('Đảng bộ khác'), merged(elsewhere, branchA, '2025-07-01')])
      .when('Move', { id: committee, body: below(elsewhere) })
      .thenRefused('TREE_CYCLE', '/parentId'))
})
