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

  const told = given(above).after('NoteSubordinate', { id: 'a', body })

  it('is refused a second time', () => told.when('NoteSubordinate', { id: 'a', body }).thenRefused('SUBORDINATE_NOTED'))

  it('tells it again of one that came back, or became of another kind', async () => {
    const changed = { ...body, kind: 'grassroots', from: '2025-03-01' }
    await told.when('NoteSubordinate', { id: 'a', body: changed }).thenAccepted(SubordinateNoted(changed))
  })
})
