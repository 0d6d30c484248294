// Those of a roll who are counted apart: exempt, suspended, elsewhere, or here for a time.
import { expect, it } from 'vitest'
import type { Context } from '../../../services/decisions/kernel/context.ts'
import type { Organisation } from '../../../services/decisions/organisation/state.ts'
import type { Person } from '../../../services/decisions/person/state.ts'
import { attendanceOf, membersOf } from '../../../services/renderer/view-models/attendance.ts'
import type { RoundFacts } from '../../../services/renderer/view-models/round-facts.ts'

const members = ['official', 'official', 'exempt', 'suspended', 'elsewhere', 'probationary'] as const
const roll = [...members, 'temporary' as const].map((standing, n) => ({ personId: `p${n}`, standing }))
const convened = { organisationId: 'branch', on: '2024-12-10', roll } as unknown as RoundFacts['convened']
const known = (personId: string): Person => ({
  ...{ fullName: null, externalRefs: [], certificates: [], erased: false },
  memberships: [
    { organisationId: 'branch', standing: personId === 'p5' ? 'probationary' : 'official', from: '2022-06-01' },
  ],
})
const organisation = { passings: [] } as unknown as Organisation
const context = {
  get: ({ name }: { name: string }, id: string) => (name === 'person' ? known(id) : organisation),
} as unknown as Context
const names = { person: (id: string) => id, text: () => 'ốm' }

it('members are what their membership says, and those apart are named with their number', () => {
  expect(membersOf(convened, context)).toEqual({
    ...{ total: '06', full: '05', probationary: '01', exempt: '01' },
    apart: [
      'đang bị đình chỉ sinh hoạt đảng: 01 đồng chí',
      'đang sinh hoạt tạm thời ở nơi khác: 01 đồng chí',
      'đảng viên nơi khác đến sinh hoạt tạm thời: 01 đồng chí',
    ],
  })
})

it('who is not called to the meeting is not absent from it, and is summoned where they came', () => {
  const held = (present: string[]) => {
    const absent = roll.filter(({ personId }) => !present.includes(personId)).map(({ personId }) => ({ personId }))
    const rollCalls = [{ revision: 1, attendance: { present, absent } }]
    return attendanceOf({ convened, held: { rollCalls } } as unknown as RoundFacts, { roundRevision: 1 }, names)
  }
  const none = { excused: '0', unexcused: '0', count: '0' }
  expect(held(['p0', 'p1', 'p5', 'p6'])).toEqual({ summoned: '04', present: '04', absent: none, guests: [] })
  expect(held(['p0', 'p1', 'p2', 'p5', 'p6'])).toMatchObject({ summoned: '05', absent: none })
  expect(held(['p0', 'p5', 'p6'])).toMatchObject({ summoned: '04', absent: { count: '01', unexcused: '01' } })
})
