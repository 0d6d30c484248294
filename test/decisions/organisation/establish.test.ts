import { describe, it } from 'vitest'
import { OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import { given } from '../../support/given.ts'
import { authority } from '../../support/season/ids.ts'
import { organisationOf } from '../../support/season/organisations.ts'
import { changeDay, dissolved } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

describe('Establish', () => {
  it('is accepted without a superior: the top of the tree', () => {
    const body = organisationOf('Đảng bộ tỉnh', { kind: 'superior' })
    return given([]).when('Establish', { body }).thenAccepted(OrganisationEstablished(body))
  })

  it('keeps superior, settings, legal basis and the caller’s own identifiers', () => {
    const body = organisationOf('Chi bộ Phòng C', {
      parentId: authority,
      settings: { numbering: 'office', minutesNumbered: true },
      legalBasis: { type: 'Quyết định', number: '12-QĐ/ĐU', date: '2019-12-20', issuer: 'Đảng ủy Sở' },
      externalRefs: [{ scheme: 'ma-to-chuc', value: '0102' }],
    })
    return given(at('organised')).when('Establish', { body }).thenAccepted(OrganisationEstablished(body))
  })

  it('is refused under a superior that nobody established', () =>
    given(at('organised'))
      .when('Establish', { body: organisationOf('Chi bộ Phòng C', { parentId: 'nowhere' }) })
      .thenRefused('ORGANISATION_UNKNOWN', '/parentId'))

  it('is refused under a superior that ended by then', () =>
    given(at('organised'))
      .afterAll([dissolved(authority)])
      .when('Establish', { body: organisationOf('Chi bộ Phòng C', { parentId: authority, effectiveFrom: changeDay }) })
      .thenRefused('ORGANISATION_ENDED', '/parentId'))
})
