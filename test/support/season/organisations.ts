import type { BodyOf } from '../../../contracts/define.ts'
import type { Establish } from '../../../contracts/organisation/establish.ts'
import { framework2024 } from '../framework.ts'
import { opened, type Step, step } from '../play.ts'
import { sealed } from '../season-events.ts'
import * as ids from './ids.ts'

const day = '2024-01-02'
export const termFrom = '2022-08-15'
export const termId = '20220815'

export function organisationOf(
  name: string,
  changes: Partial<BodyOf<typeof Establish>> = {},
): BodyOf<typeof Establish> {
  return {
    kind: 'branch',
    name,
    committeeName: name,
    letterhead: { self: name.toUpperCase(), asSuperior: name.toUpperCase() },
    symbol: 'CB',
    filingName: `Lưu ${name}`,
    place: 'Sơn La',
    hasSeal: false,
    organs: [{ code: 'branch-meeting', name, onBehalf: 'T/M CHI BỘ' }],
    effectiveFrom: '2020-01-01',
    ...changes,
  }
}

const authority = organisationOf('Đảng bộ Sở', {
  kind: 'grassroots',
  committeeName: 'Đảng ủy Sở',
  symbol: 'ĐU',
  hasSeal: true,
  organs: [{ code: 'standing-committee', name: 'Ban Thường vụ Đảng ủy Sở', onBehalf: 'T/M BAN THƯỜNG VỤ' }],
})
const committee = organisationOf('Đảng bộ bộ phận Cơ sở', {
  kind: 'divisional',
  parentId: ids.authority,
  committeeName: 'Đảng ủy bộ phận Cơ sở',
  symbol: 'ĐU',
  organs: [{ code: 'executive-committee', name: 'Đảng ủy bộ phận Cơ sở', onBehalf: 'T/M ĐẢNG ỦY' }],
})

const officers: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['branch A', ids.branchA, 'branch-meeting', ids.membersA.slice(0, 2)],
  ['branch B', ids.branchB, 'branch-meeting', ids.membersB.slice(0, 1)],
  ['committee', ids.committee, 'executive-committee', ids.committeeMembers],
  ['authority', ids.authority, 'standing-committee', ids.authorityMembers],
]

/** Branch B takes numbers from its office's register and leaves count records without one. */
export const organisations: readonly Step[] = [
  ...named({ a: 8, b: 3, m: 5, s: 3 }).map((name) =>
    step('RegisterPerson', { as: name, body: { fullName: sealed(`person-${opened(name)}`) }, occurredOn: day }),
  ),
  step('Establish', { as: 'authority', body: authority, occurredOn: day }),
  step('Establish', { as: 'committee', body: committee, occurredOn: day }),
  step('Establish', {
    as: 'branch A',
    body: organisationOf('Chi bộ Phòng A', { parentId: ids.committee }),
    occurredOn: day,
  }),
  step('Establish', {
    as: 'branch B',
    body: organisationOf('Chi bộ Phòng B', {
      parentId: ids.committee,
      settings: { numbering: 'office', minutesNumbered: false },
    }),
    occurredOn: day,
  }),
  ...officers.flatMap(([name, id, organ, held]) => inOffice(name, id, organ, held)),
  ...members(ids.branchA, ids.membersA, 7),
  ...members(ids.branchB, ids.membersB, 3),
  step('PublishFramework', { as: 'framework', body: { framework: framework2024 }, occurredOn: '2024-03-18' }),
]

function named(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, n) => `person ${letter}${n + 1}`),
  )
}

export function inOffice(name: string, id: string, organ: string, held: readonly string[]): Step[] {
  const offices = ['secretary', 'deputy-secretary', 'member'] as const
  return [
    step('OpenTerm', {
      as: `term of ${name}`,
      id,
      body: { name: 'nhiệm kỳ 2022 - 2025', from: termFrom, basis: 'congress' },
      occurredOn: day,
    }),
    ...held.map((personId, n) =>
      step('AppointOfficer', {
        as: `officer ${n} of ${name}`,
        id,
        body: { personId, office: offices[Math.min(n, 2)]!, organ, title: `Chức vụ thứ ${n + 1}`, from: termFrom },
        occurredOn: day,
      }),
    ),
  ]
}

function members(organisationId: string, personIds: readonly string[], official: number): Step[] {
  return personIds.map((id, n) =>
    step('JoinOrganisation', {
      as: `membership of ${id}`,
      id,
      body: { organisationId, standing: n < official ? 'official' : 'probationary', from: termFrom },
      occurredOn: day,
    }),
  )
}
