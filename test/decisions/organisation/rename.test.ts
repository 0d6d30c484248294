import { describe, expect, it } from 'vitest'
import { OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import { OrganisationRenamed } from '../../../contracts/organisation/rename.ts'
import { factsOn } from '../../../services/decisions/organisation/on-date.ts'
import { folded } from '../../support/folded.ts'
import { given } from '../../support/given.ts'
import { branchA as id } from '../../support/season/ids.ts'
import { organisationOf } from '../../support/season/organisations.ts'
import { changeDay, dayBefore, dissolved, effective, since } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const body = { names: { name: 'Chi bộ Phòng Một', hasSeal: true }, ...effective }

describe('Rename', () => {
  const organised = given(at('organised'))

  it('is accepted with any of the name forms, and a legal basis', () =>
    organised.when('Rename', { id, body }).thenAccepted(OrganisationRenamed(body)))

  it('is accepted twice from the same day: the later one holds', async () => {
    await organised.after('Rename', { id, body }).when('Rename', { id, body }).thenAccepted(OrganisationRenamed(body))
  })

  it('is refused from before the founding, and from before the names in force', async () => {
    await organised
      .when('Rename', { id, body: { ...body, ...since('2019-12-31') } })
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom')
    await organised
      .after('Rename', { id, body })
      .when('Rename', { id, body: { ...body, ...since(dayBefore) } })
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom')
  })

  it('is refused from the day on which the organisation ends, and not before it', async () => {
    const ending = organised.afterAll([dissolved(id)])
    await ending.when('Rename', { id, body }).thenRefused('ORGANISATION_ENDED', '/effectiveFrom')
    const earlier = { ...body, ...since(dayBefore) }
    await ending.when('Rename', { id, body: earlier }).thenAccepted(OrganisationRenamed(earlier))
  })

  it('holds from its day on and leaves what it does not name', () => {
    const founding = organisationOf('Chi bộ Phòng A')
    const state = folded('organisation-a', [OrganisationEstablished(founding), OrganisationRenamed(body)])
    const { effectiveFrom: _, ...facts } = founding
    expect(factsOn(state, dayBefore)).toStrictEqual(facts)
    expect(factsOn(state, changeDay)).toStrictEqual({ ...facts, ...body.names })
    expect(factsOn(state, '2000-01-01')).toStrictEqual(facts)
  })
})
