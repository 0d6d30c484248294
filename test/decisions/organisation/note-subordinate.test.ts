import { describe, it } from 'vitest'
import { OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import { SubordinateNoted } from '../../../contracts/organisation/note-subordinate.ts'
import { given } from '../../support/given.ts'
import { organisationOf } from '../../support/season/organisations.ts'

const above = { 'organisation-a': [OrganisationEstablished(organisationOf('Đảng bộ bộ phận', { kind: 'divisional' }))] }
const body = { organisationId: 'b', kind: 'branch', from: '2020-01-01' }

describe('NoteSubordinate', () => {
  it('tells the organisation above of one below it', () =>
    given(above).when('NoteSubordinate', { id: 'a', body }).thenAccepted(SubordinateNoted(body)))

  it('is refused a second time', () =>
    given(above)
      .after('NoteSubordinate', { id: 'a', body })
      .when('NoteSubordinate', { id: 'a', body: { ...body, kind: 'divisional' } })
      .thenRefused('SUBORDINATE_NOTED'))
})
