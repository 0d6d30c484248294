import { describe, expect, it } from 'vitest'
import { OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import { SubordinateNoted } from '../../../contracts/organisation/note-subordinate.ts'
import { SubordinateLeft } from '../../../contracts/organisation/note-subordinate-left.ts'
import { subordinatesOn } from '../../../services/decisions/organisation/on-date.ts'
import { folded } from '../../support/folded.ts'
import { given } from '../../support/given.ts'
import { organisationOf } from '../../support/season/organisations.ts'
import { changeDay, dayBefore } from '../../support/season/reorganised.ts'

const established = OrganisationEstablished(organisationOf('Đảng bộ bộ phận', { kind: 'divisional' }))
const noted = (kind: string, from: string) => SubordinateNoted({ organisationId: 'b', kind, from })
const body = { organisationId: 'b', from: changeDay }

describe('NoteSubordinateLeft', () => {
  const above = given({ 'organisation-a': [established, noted('branch', '2020-01-01')] })

  it('tells the organisation above that one is not below it any more', () =>
    above.when('NoteSubordinateLeft', { id: 'a', body }).thenAccepted(SubordinateLeft(body)))

  it('is refused a second time, and for one that never was below', async () => {
    await above
      .after('NoteSubordinateLeft', { id: 'a', body })
      .when('NoteSubordinateLeft', { id: 'a', body })
      .thenRefused('SUBORDINATE_NOTED')
    await above
      .when('NoteSubordinateLeft', { id: 'a', body: { ...body, organisationId: 'c' } })
      .thenRefused('SUBORDINATE_NOTED')
  })

  it('one that changed its kind, left and came back is below on the days on which it was', () => {
    const back = noted('grassroots', '2025-07-01')
    const events = [established, noted('branch', '2020-01-01'), noted('grassroots', '2024-01-01')]
    const state = folded('organisation-a', [...events, SubordinateLeft(body), back])
    const kinds = (day: string) => subordinatesOn(state, day).map(({ kind, from }) => [kind, from])
    expect(kinds('2019-12-31')).toStrictEqual([])
    expect(kinds('2023-12-31')).toStrictEqual([['branch', '2020-01-01']])
    expect(kinds(dayBefore)).toStrictEqual([['grassroots', '2024-01-01']])
    expect(kinds(changeDay)).toStrictEqual([])
    expect(kinds('2025-07-01')).toStrictEqual([['grassroots', '2025-07-01']])
  })
})
