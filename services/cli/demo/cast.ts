// Everybody and everything that a season needs before it opens.
import { organisations, terms } from './organisations.ts'
import { peopleOf } from './people.ts'
import type { Player } from './player.ts'

export type Body = { readonly id: string; readonly clerk: string }

export type Cast = {
  readonly department: Body & { readonly members: readonly string[] }
  readonly division: Body & { readonly members: readonly string[] }
  readonly branches: Readonly<Record<'branchA' | 'branchB', Branch>>
}
export type Branch = Body & { readonly official: readonly string[]; readonly probationary: readonly string[] }

/** Establishes the plan's chain of organisations, their terms, people, officers and keys. */
export async function setUp(player: Player, admin: string): Promise<Cast> {
  const establish = async (name: keyof typeof organisations, parentId?: string) => {
    const body = { ...organisations[name], ...(parentId === undefined ? {} : { parentId }) }
    return (await player.give(`establish ${name}`, admin, '/v1/organisations', body)).id
  }
  const bloc = await establish('bloc')
  const department = await establish('department', bloc)
  const division = await establish('division', department)
  const branches = { branchA: await establish('branchA', division), branchB: await establish('branchB', division) }

  const term = (name: string, id: string, body: object) =>
    player.give(`term of ${name}`, admin, `/v1/organisations/${id}/terms`, body)
  await term('department', department, terms.committee)
  await term('division', division, terms.committee)

  const keyOf = async (name: string, role: string, organisationId: string) => {
    const holder = `Phần mềm văn phòng (ví dụ): ${name}`
    return (await player.give(`key of ${name}`, admin, '/v1/keys', { holder, role, organisationId })).key!
  }
  const register = async (fullName: string) =>
    (await player.give(`register ${fullName}`, admin, '/v1/persons', { fullName })).id
  const appoint = (name: string, id: string, organ: string, personId: string, office: string, title: string) =>
    player.give(`office ${name} ${title} ${personId}`, admin, `/v1/organisations/${id}/officers`, {
      personId,
      office,
      organ,
      title,
      from: '2022-06-01',
    })

  const casting = {} as Record<'branchA' | 'branchB', Branch>
  for (const name of ['branchA', 'branchB'] as const) {
    const id = branches[name]
    await term(name, id, terms.branch)
    const members = { official: [] as string[], probationary: [] as string[] }
    for (const standing of ['official', 'probationary'] as const) {
      for (const fullName of peopleOf[name][standing]) {
        const person = await register(fullName)
        await player.give(`join ${fullName}`, admin, `/v1/persons/${person}/memberships`, {
          organisationId: id,
          standing,
          from: '2022-06-01',
        })
        members[standing].push(person)
      }
    }
    await appoint(name, id, 'branch-meeting', members.official[0]!, 'secretary', 'Bí thư Chi bộ')
    casting[name] = { id, clerk: await keyOf(name, 'clerk', id), ...members }
  }

  const committee: string[] = []
  for (const fullName of peopleOf.committee) committee.push(await register(fullName))
  // The secretaries of both branches sit in the divisional committee.
  committee.push(casting.branchA.official[0]!, casting.branchB.official[0]!)
  for (const [n, person] of committee.entries()) {
    const [office, title] = n === 0 ? ['secretary', 'Bí thư Đảng ủy bộ phận'] : ['member', 'Ủy viên Ban Chấp hành']
    await appoint('division', division, 'executive-committee', person, office!, title!)
  }
  const standing: string[] = []
  for (const fullName of peopleOf.authority) standing.push(await register(fullName))
  for (const [n, person] of standing.entries()) {
    const [office, title] = n === 0 ? ['secretary', 'Bí thư Đảng ủy'] : ['member', 'Ủy viên Ban Thường vụ']
    await appoint('department', department, 'standing-committee', person, office!, title!)
  }
  return {
    department: { id: department, clerk: await keyOf('department', 'authority', department), members: standing },
    division: { id: division, clerk: await keyOf('division', 'committee', division), members: committee },
    branches: casting,
  }
}
