// What became of the plan's chain of 2024: its upper levels end in 2025, the intermediate one in 2026.
import {
  appointAll,
  type Branch,
  type Cast,
  type Committee,
  establish,
  keyOf,
  openTerm,
  registerAll,
  type Stage,
} from './cast.ts'
import { branchNames, terms } from './organisations.ts'
import { laterPeople } from './people.ts'

/** Who stands above and beside the division from 2025 on. */
export type Later = {
  /** The department that the first one merges into. */
  readonly interior: string
  readonly police: Committee
  /** Its standing committee; `executive` is the whole committee. */
  readonly narcotics: Committee & { readonly executive: readonly string[] }
}

const since = '2025-01-24'
const decision = (number: string, date: string, issuer = 'Tỉnh ủy Sơn La') => ({
  ...{ type: 'Quyết định', number, date, issuer },
})

/** 24/01/2025: the bloc ends, the committees below the provincial government's and the police's begin. */
export async function reorganise2025(stage: Stage, { bloc, department }: Cast): Promise<Later> {
  const { player, admin } = stage
  player.at(`${since}T01:00:00.000Z`)
  const province = await establish(stage, 'province')
  const government = await establish(stage, 'government', province)
  const police = await establish(stage, 'police', province)
  const interior = await establish(stage, 'interior', government)
  const narcotics = await establish(stage, 'narcotics', police)
  for (const [name, id] of Object.entries({ government, police, interior, narcotics })) {
    await openTerm(stage, name, id, terms.appointed)
  }
  const order = { effectiveFrom: since, legalBasis: decision('1050-QĐ/TU', '2025-01-20') }
  await player.give('department below the government', admin, `/v1/organisations/${department.id}/parent`, {
    ...order,
    parentId: government,
  })
  await player.give('end of the bloc', admin, `/v1/organisations/${bloc}/dissolution`, order)

  const standing = 'Ủy viên Ban Thường vụ'
  const members = {
    police: await registerAll(stage, laterPeople.police),
    narcotics: await registerAll(stage, laterPeople.narcotics),
  }
  const top = members.narcotics.slice(0, 3)
  await appointAll(stage, police, 'standing-committee', members.police, 'Bí thư Đảng ủy', standing, since)
  await appointAll(stage, narcotics, 'standing-committee', top, 'Bí thư Đảng ủy', standing, since)
  const whole = 'Ủy viên Ban Chấp hành'
  await appointAll(stage, narcotics, 'executive-committee', members.narcotics, 'Bí thư Đảng ủy', whole, since)
  const key = (name: string, id: string) => keyOf(stage, name, 'clerk', id)
  return {
    interior,
    police: { id: police, clerk: await key('police', police), members: members.police },
    narcotics: {
      ...{ id: narcotics, clerk: await key('narcotics', narcotics), members: top, executive: members.narcotics },
    },
  }
}

/** 01/3/2025: the department merges into another; the division goes to the police and takes another name. */
export async function divide2025({ player, admin }: Stage, { department, division }: Cast, later: Later) {
  const day = '2025-03-01'
  player.at(`${day}T01:00:00.000Z`)
  const order = { effectiveFrom: day, legalBasis: decision('1102-QĐ/TU', '2025-02-25') }
  const change = (name: string, id: string, what: string, body: object) =>
    player.give(name, admin, `/v1/organisations/${id}/${what}`, { ...order, ...body })
  await change('division below the police', division.id, 'parent', { parentId: later.narcotics.id })
  await change('division renamed', division.id, 'names', {
    names: {
      name: 'Đảng bộ bộ phận Cơ sở cai nghiện ma túy tỉnh',
      committeeName: 'Đảng ủy bộ phận Cơ sở cai nghiện ma túy tỉnh',
      letterhead: {
        self: 'ĐẢNG ỦY BỘ PHẬN\nCƠ SỞ CAI NGHIỆN\nMA TÚY TỈNH',
        asSuperior: 'ĐẢNG BỘ BỘ PHẬN\nCƠ SỞ CAI NGHIỆN\nMA TÚY TỈNH',
      },
      organs: [
        {
          code: 'executive-committee',
          name: 'Ban Chấp hành Đảng bộ bộ phận Cơ sở cai nghiện ma túy tỉnh',
          onBehalf: 'T/M ĐẢNG ỦY',
        },
      ],
    },
  })
  await change('department into another', department.id, 'merge', { into: later.interior })
}

/** The congresses of June 2025: new terms of office, in which numbers begin again. */
export async function congresses2025(stage: Stage, { division, branches }: Cast, later: Later) {
  stage.player.at('2025-06-20T08:00:00.000Z')
  for (const name of branchNames) await openTerm(stage, `${name} 2025`, branches[name].id, terms.nextBranch)
  const committees = {
    division: division.id,
    narcotics: later.narcotics.id,
    police: later.police.id,
    interior: later.interior,
  }
  for (const [name, id] of Object.entries(committees)) {
    await openTerm(stage, `${name} 2025`, id, terms.nextCommittee)
  }
}

export const mergerOfBranches = decision('12-QĐ/ĐU', '2025-06-27', 'Đảng ủy Phòng Cảnh sát điều tra tội phạm về ma túy')

/** 01/7/2025: branch D, which has too few members, merges into branch B; gives B with the members of both. */
export async function mergeBranches({ player, admin }: Stage, { branches }: Cast): Promise<Branch> {
  const { branchB, branchD } = branches
  player.at('2025-07-01T01:00:00.000Z')
  await player.give('branch D into B', admin, `/v1/organisations/${branchD.id}/merge`, {
    into: branchB.id,
    effectiveFrom: '2025-07-01',
    legalBasis: mergerOfBranches,
  })
  return { ...branchB, official: [...branchB.official, ...branchD.official] }
}

export const endOfDivision = {
  day: '2026-08-15',
  legalBasis: decision('35-QĐ/ĐUCA', '2026-08-10', 'Đảng ủy Công an tỉnh'),
}

/** 15/8/2026: there is no intermediate level any more; the branches stand right below the police department's committee. */
export async function endDivision({ player, admin }: Stage, { division, branches }: Cast, { narcotics }: Later) {
  const { day, legalBasis } = endOfDivision
  player.at(`${day}T01:00:00.000Z`)
  const order = { effectiveFrom: day, legalBasis }
  for (const name of branchNames) {
    if (name === 'branchD') continue
    await player.give(`${name} below the police`, admin, `/v1/organisations/${branches[name].id}/parent`, {
      ...order,
      parentId: narcotics.id,
    })
  }
  await player.give('end of the division', admin, `/v1/organisations/${division.id}/dissolution`, {
    ...order,
    successorId: narcotics.id,
  })
}

/** Branch E's secretary leaves office; gives the branch with the deputy, who leads and signs from then on, in the first place. */
export async function secretaryLeaves({ player, admin }: Stage, { branches }: Cast): Promise<Branch> {
  const { id, official } = branches.branchE
  const [secretary, deputy, ...others] = official as readonly [string, string, ...string[]]
  await player.give('branch E without secretary', admin, `/v1/organisations/${id}/officers/end`, {
    ...{ personId: secretary, office: 'secretary', organ: 'branch-meeting', until: '2025-11-14' },
  })
  return { ...branches.branchE, official: [deputy, secretary, ...others] }
}
