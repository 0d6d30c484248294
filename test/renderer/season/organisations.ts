import { appointOfficer } from '../../../services/decisions/organisation/appoint-officer.ts'
import { establish } from '../../../services/decisions/organisation/establish.ts'
import { openTerm } from '../../../services/decisions/organisation/open-term.ts'
import { joinOrganisation } from '../../../services/decisions/person/join-organisation.ts'
import { registerPerson } from '../../../services/decisions/person/register-person.ts'
import type { Office } from './office.ts'

const START = '2024-04-26'
const OFFICE_FROM = '2020-08-15'

/** Whose key seals a name: here made from the name itself, so that tests can tell. */
export const subjectOf = (name: string): string => `person-${Buffer.from(name).toString('hex').slice(0, 40)}`

export async function person(office: Office, name: string): Promise<string> {
  return office.give(registerPerson, START, { fullName: office.seal(subjectOf(name), 'fullName', name) })
}

type Form = { kind: string; parentId?: string; name: string; committeeName: string; self: string; asSuperior: string }
type Signing = { symbol: string; filingName: string; organ: { code: string; name: string; onBehalf: string } }

export async function organisation(office: Office, form: Form & Signing): Promise<string> {
  const { self, asSuperior, organ, ...rest } = form
  const id = await office.give(establish, START, {
    ...rest,
    letterhead: { self, asSuperior },
    place: 'Sơn La',
    hasSeal: form.kind !== 'branch',
    organs: [organ],
    effectiveFrom: OFFICE_FROM,
  })
  const term = { name: 'nhiệm kỳ 2020 - 2025', from: OFFICE_FROM, basis: 'congress' }
  await office.give(openTerm, START, term, id)
  return id
}

export async function branch(office: Office, parentId: string, letter: string): Promise<string> {
  return organisation(office, {
    kind: 'branch',
    parentId,
    name: `Chi bộ Phòng ${letter}`,
    committeeName: `Chi bộ Phòng ${letter}`,
    self: `CHI BỘ PHÒNG ${letter}`,
    asSuperior: `CHI BỘ PHÒNG ${letter}`,
    symbol: 'CB',
    filingName: 'Lưu Chi bộ',
    organ: { code: 'branch-meeting', name: `Chi bộ Phòng ${letter}`, onBehalf: 'T/M CHI BỘ' },
  })
}

type Post = { personId: string; office: string; title: string }

export async function appoint(office: Office, organisationId: string, organ: string, posts: Post[]): Promise<void> {
  for (const post of posts)
    await office.give(appointOfficer, START, { ...post, organ, from: OFFICE_FROM }, organisationId)
}

export async function join(office: Office, organisationId: string, standing: string, ids: string[]): Promise<void> {
  for (const id of ids) await office.give(joinOrganisation, START, { organisationId, standing, from: OFFICE_FROM }, id)
}
