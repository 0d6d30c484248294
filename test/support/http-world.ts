// An authority, its committee and two branches with their people, made through the HTTP interface.
import { derivedUuid } from '../../contracts/ids.ts'
import type { Json, SendOptions } from './answers.ts'
import type { Client } from './client.ts'
import { type TestApp, testApp } from './test-app.ts'

export type World = TestApp & Populated

export type Populated = {
  readonly authority: string
  readonly committee: string
  readonly branch: string
  readonly otherBranch: string
  /** Four official members each; the first is the secretary. */
  readonly members: readonly string[]
  readonly otherMembers: readonly string[]
  /** Three each; the first is the secretary. */
  readonly committeeMembers: readonly string[]
  readonly authorityMembers: readonly string[]
  /** Posts and gives the answer's body; throws where it is not a 201. */
  make(path: string, body: unknown, options?: SendOptions): Promise<Json>
}

export const names = {
  members: ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hữu Cường', 'Phạm Thu Dung'],
  otherMembers: ['Đỗ Mạnh Hà', 'Vũ Thị Lan', 'Bùi Quang Minh', 'Hoàng Thị Nga'],
  committeeMembers: ['Lò Văn Phong', 'Cầm Thị Quyên', 'Quàng Văn Sơn'],
  authorityMembers: ['Hà Thị Thảo', 'Tòng Văn Uy', 'Đinh Công Vượng'],
} as const

export const idOf = (accepted: Json): string => accepted.stream.slice(accepted.stream.indexOf('-') + 1)

/** An organisation's name forms, short. */
export function organisationBody(name: string, kind: string, organ: string, parentId?: string) {
  return {
    kind,
    ...(parentId === undefined ? {} : { parentId }),
    name,
    committeeName: name,
    letterhead: { self: name.toUpperCase(), asSuperior: name.toUpperCase() },
    symbol: kind === 'branch' ? 'CB' : 'ĐU',
    filingName: `Lưu ${name}`,
    place: 'Sơn La',
    hasSeal: kind !== 'branch',
    organs: [{ code: organ, name: `Hội nghị ${name}`, onBehalf: 'T/M TỔ CHỨC' }],
    effectiveFrom: '2020-08-15',
  }
}

export async function world(app?: TestApp): Promise<World> {
  return populate(app ?? (await testApp()))
}

export function makeOver({ send }: Client): Populated['make'] {
  return async (path, body, options) => {
    const answer = await send('POST', path, body, { key: derivedUuid(path, JSON.stringify(body)), ...options })
    if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
}

export async function populate<T extends Client>(t: T): Promise<T & Populated> {
  const make = makeOver(t)
  const establish = async (name: string, kind: string, organ: string, parentId?: string) => {
    const id = idOf(await make('/v1/organisations', organisationBody(name, kind, organ, parentId)))
    const term = { name: 'nhiệm kỳ 2020 - 2025', from: '2020-08-15', basis: 'congress' }
    await make(`/v1/organisations/${id}/terms`, term)
    return id
  }
  const authority = await establish('Đảng bộ Sở Y', 'superior', 'standing-committee')
  const committee = await establish('Đảng bộ bộ phận Cơ sở X', 'divisional', 'executive-committee', authority)
  const branch = await establish('Chi bộ Phòng A', 'branch', 'branch-meeting', committee)
  const otherBranch = await establish('Chi bộ Phòng B', 'branch', 'branch-meeting', committee)
  const people = { make, persons: (fullNames: readonly string[]) => persons(make, fullNames) }
  return {
    ...t,
    ...{ authority, committee, branch, otherBranch, make },
    members: await membersOf(people, branch, names.members),
    otherMembers: await membersOf(people, otherBranch, names.otherMembers),
    committeeMembers: await officersOf(people, committee, 'executive-committee', names.committeeMembers),
    authorityMembers: await officersOf(people, authority, 'standing-committee', names.authorityMembers),
  }
}

type People = Pick<World, 'make'> & { persons(fullNames: readonly string[]): Promise<string[]> }

async function persons(make: Populated['make'], fullNames: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const fullName of fullNames) ids.push(idOf(await make('/v1/persons', { fullName })))
  return ids
}

async function membersOf(people: People, organisationId: string, fullNames: readonly string[]): Promise<string[]> {
  const ids = await people.persons(fullNames)
  for (const id of ids) {
    await people.make(`/v1/persons/${id}/memberships`, { organisationId, standing: 'official', from: '2021-01-01' })
  }
  await appoint(people, organisationId, 'branch-meeting', ids[0]!, 'secretary')
  return ids
}

async function officersOf(people: People, organisationId: string, organ: string, fullNames: readonly string[]) {
  const ids = await people.persons(fullNames)
  for (const [n, id] of ids.entries())
    await appoint(people, organisationId, organ, id, n === 0 ? 'secretary' : 'member')
  return ids
}

function appoint({ make }: People, organisationId: string, organ: string, personId: string, office: string) {
  const title = office === 'secretary' ? 'Bí thư' : 'Ủy viên'
  return make(`/v1/organisations/${organisationId}/officers`, { personId, office, organ, title, from: '2020-08-15' })
}
