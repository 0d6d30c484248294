// Everybody and everything that a season needs before it opens.

import type { Player } from '../player.ts'
import { type BranchName, branchNames, organisations, terms } from './organisations.ts'
import { peopleOf } from './people.ts'

export type Body = { readonly id: string; readonly clerk: string }
export type Committee = Body & { readonly members: readonly string[] }
export type Branch = Body & {
  /** Whoever leads it first. */
  readonly official: readonly string[]
  readonly probationary: readonly string[]
  /** The key of whoever hands out the slips of an electronic vote. */
  readonly tellersKey: string
}

export type Cast = {
  readonly bloc: string
  readonly department: Committee
  readonly division: Committee
  readonly branches: Readonly<Record<BranchName, Branch>>
}

export type Stage = { readonly player: Player; readonly admin: string }

/** Establishes the plan's chain of organisations, their terms, people, officers and keys. */
export async function setUp(player: Player, admin: string): Promise<Cast> {
  const stage = { player, admin }
  const bloc = await establish(stage, 'bloc')
  const department = await establish(stage, 'department', bloc)
  const division = await establish(stage, 'division', department)
  await openTerm(stage, 'department', department, terms.committee)
  await openTerm(stage, 'division', division, terms.committee)
  const branches = {} as Record<BranchName, Branch>
  for (const name of branchNames) branches[name] = await setUpBranch(stage, name, division)
  // The secretaries of two branches sit in the divisional committee.
  const committee = [
    ...(await registerAll(stage, peopleOf.committee)),
    branches.branchA.official[0]!,
    branches.branchB.official[0]!,
  ]
  const standing = await registerAll(stage, peopleOf.authority)
  await appointAll(stage, division, 'executive-committee', committee, 'Bí thư Đảng ủy bộ phận', 'Ủy viên Ban Chấp hành')
  await appointAll(stage, department, 'standing-committee', standing, 'Bí thư Đảng ủy', 'Ủy viên Ban Thường vụ')
  return {
    bloc,
    department: { id: department, clerk: await keyOf(stage, 'department', 'authority', department), members: standing },
    division: { id: division, clerk: await keyOf(stage, 'division', 'committee', division), members: committee },
    branches,
  }
}

async function setUpBranch(stage: Stage, name: BranchName, division: string): Promise<Branch> {
  const { player, admin } = stage
  const id = await establish(stage, name, division)
  await openTerm(stage, name, id, terms.branch)
  const members = {
    official: await registerAll(stage, peopleOf[name].official),
    probationary: await registerAll(stage, peopleOf[name].probationary),
  }
  for (const standing of ['official', 'probationary'] as const) {
    for (const person of members[standing]) {
      await player.give(`join ${person}`, admin, `/v1/persons/${person}/memberships`, {
        organisationId: id,
        standing,
        from: '2022-06-01',
      })
    }
  }
  await appoint(stage, id, 'branch-meeting', members.official[0]!, 'secretary', 'Bí thư Chi bộ')
  await appoint(stage, id, 'branch-meeting', members.official[1]!, 'deputy-secretary', 'Phó Bí thư Chi bộ')
  // Branch A has a committee of its own (chi ủy) of three.
  if (name === 'branchA') await appoint(stage, id, 'branch-meeting', members.official[2]!, 'member', 'Chi ủy viên')
  return {
    id,
    clerk: await keyOf(stage, name, 'clerk', id),
    tellersKey: await keyOf(stage, `${name} tellers`, 'teller', id),
    ...members,
  }
}

export async function establish({ player, admin }: Stage, name: keyof typeof organisations, parentId?: string) {
  const body = { ...organisations[name], ...(parentId === undefined ? {} : { parentId }) }
  return (await player.give(`establish ${name}`, admin, '/v1/organisations', body)).id
}

export function openTerm({ player, admin }: Stage, name: string, id: string, body: object) {
  return player.give(`term of ${name}`, admin, `/v1/organisations/${id}/terms`, body)
}

export async function keyOf(
  { player, admin }: Stage,
  name: string,
  role: string,
  organisationId: string,
): Promise<string> {
  const holder = `Phần mềm văn phòng (ví dụ): ${name}`
  return (await player.give(`key of ${name}`, admin, '/v1/keys', { holder, role, organisationId })).key!
}

export async function registerAll({ player, admin }: Stage, names: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const fullName of names) {
    ids.push((await player.give(`register ${fullName}`, admin, '/v1/persons', { fullName })).id)
  }
  return ids
}

export async function appointAll(
  stage: Stage,
  id: string,
  organ: string,
  persons: readonly string[],
  secretary: string,
  member: string,
  from?: string,
) {
  for (const [n, person] of persons.entries()) {
    await appoint(stage, id, organ, person, n === 0 ? 'secretary' : 'member', n === 0 ? secretary : member, from)
  }
}

function appoint(
  { player, admin }: Stage,
  id: string,
  organ: string,
  personId: string,
  office: string,
  title: string,
  from = '2022-06-01',
) {
  return player.give(`office of ${personId} in ${id} (${organ})`, admin, `/v1/organisations/${id}/officers`, {
    ...{ personId, office, organ, title, from },
  })
}
