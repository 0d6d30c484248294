import { describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../contracts/define.ts'
import { type EndOfficer, OfficerEnded } from '../../../contracts/organisation/end-officer.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { officersOn } from '../../../services/decisions/organisation/on-date.ts'
import { organisation } from '../../../services/decisions/organisation/state.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { given } from '../../support/given.ts'
import { play, seed, step } from '../../support/play.ts'
import { branchA as id, membersA } from '../../support/season/ids.ts'
import { termFrom } from '../../support/season/organisations.ts'
import { legalBasis } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const body: BodyOf<typeof EndOfficer> = {
  personId: membersA[0],
  office: 'secretary',
  organ: 'branch-meeting',
  until: '2024-06-30',
}

describe('EndOfficer', () => {
  const organised = given(at('organised'))

  it('is accepted for whoever holds the office, with a legal basis', () => {
    const whole = { ...body, legalBasis }
    return organised.when('EndOfficer', { id, body: whole }).thenAccepted(OfficerEnded(whole))
  })

  it('is accepted again with an earlier last day, and refused with a later one', async () => {
    const earlier = { ...body, until: '2024-05-31' }
    const ended = organised.after('EndOfficer', { id, body })
    await ended.when('EndOfficer', { id, body: earlier }).thenAccepted(OfficerEnded(earlier))
    await ended
      .when('EndOfficer', { id, body: { ...body, until: '2024-07-01' } })
      .thenRefused('NOT_IN_OFFICE', '/until')
  })

  it.each([
    ['who holds none', { personId: membersA[5]! }],
    ['who holds another', { office: 'member' as const }],
    ['in another organ', { organ: 'executive-committee' }],
    ['from before it began', { until: '2022-08-14' }],
  ])('is refused for somebody %s', (_, changes) =>
    organised.when('EndOfficer', { id, body: { ...body, ...changes } }).thenRefused('NOT_IN_OFFICE', '/until'),
  )

  it('leaves the office on the day after; others stay, and the person may be appointed again', async () => {
    const store = memoryStore()
    await seed(store, at('organised'))
    const again = { ...body, title: 'Bí thư', from: '2024-09-01' }
    const { until: _, ...appointed } = again
    await play(store, [
      step('EndOfficer', { id, body, occurredOn: '2024-07-01' }),
      step('AppointOfficer', { id, body: appointed, occurredOn: '2024-09-01' }),
    ])
    const state = fold(organisation, await store.read(`organisation-${id}`))
    const held = (day: string) => officersOn(state, 'branch-meeting', day).map((one) => [one.personId, one.from])
    const deputy = [membersA[1], termFrom]
    expect(held('2024-06-30')).toStrictEqual([[membersA[0], termFrom], deputy])
    expect(held('2024-07-01')).toStrictEqual([deputy])
    expect(held('2024-09-01')).toStrictEqual([deputy, [membersA[0], '2024-09-01']])
  })
})
