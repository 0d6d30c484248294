import { describe, expect, it } from 'vitest'
import { KindChanged } from '../../../contracts/organisation/change-kind.ts'
import { OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import { factsOn } from '../../../services/decisions/organisation/on-date.ts'
import { folded } from '../../support/folded.ts'
import { given } from '../../support/given.ts'
import { authority, branchA as id } from '../../support/season/ids.ts'
import { organisationOf } from '../../support/season/organisations.ts'
import { changeDay, dayBefore, dissolved, effective, moved, since } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const body = { kind: 'grassroots', ...effective }

describe('ChangeKind', () => {
  const organised = given(at('organised'))

  it('is accepted to another kind', () => organised.when('ChangeKind', { id, body }).thenAccepted(KindChanged(body)))

  it('is refused to the kind that it is', () =>
    organised.when('ChangeKind', { id, body: { ...body, kind: 'branch' } }).thenRefused('KIND_UNCHANGED', '/kind'))

  it('is refused from before the newest change of kind or superior', async () => {
    const earlier = { kind: 'divisional', ...since(dayBefore) }
    await organised
      .after('ChangeKind', { id, body })
      .when('ChangeKind', { id, body: earlier })
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom')
    await organised
      .afterAll([moved(id, authority)])
      .when('ChangeKind', { id, body: earlier })
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom')
  })

  it('is refused for one whose end is recorded', () =>
    organised
      .afterAll([dissolved(id, undefined, '2025-07-01')])
      .when('ChangeKind', { id, body })
      .thenRefused('ORGANISATION_ENDED', '/effectiveFrom'))

  it('holds from its day on', () => {
    const founding = OrganisationEstablished(organisationOf('Chi bộ Phòng A'))
    const state = folded('organisation-a', [founding, KindChanged(body)])
    expect([dayBefore, changeDay].map((day) => factsOn(state, day).kind)).toStrictEqual(['branch', 'grassroots'])
  })
})
