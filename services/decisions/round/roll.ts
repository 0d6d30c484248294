import type { BodyOf } from '../../../contracts/define.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { ConveneRound } from '../../../contracts/round/convene-round.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import { factsOn, officersOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { membershipsOn } from '../person/memberships.ts'
import { type Membership, person } from '../person/state.ts'
import { isOfOfficers } from '../rules/ballot.ts'
import type { Approver } from '../season/state.ts'

type Body = BodyOf<typeof ConveneRound>
type Entry = Body['roll'][number]

/** A meeting of which day, by whose step, under which rules. */
type Held = { readonly on: LocalDate; readonly step: Approver; readonly rules: Framework; readonly context: Context }

/** Everybody on the roll is who the records say on the day: a member with this standing, or in office in the organ. */
export function badRoll(body: Body, held: Held): Refused | null {
  for (const [n, entry] of body.roll.entries()) {
    if (body.roll.findIndex((other) => other.personId === entry.personId) !== n) {
      return refuse('DUPLICATE_PERSON', 'Một người có tên hai lần trong danh sách triệu tập.', {
        pointer: `/roll/${n}/personId`,
        detail: 'mỗi người một lần',
      })
    }
    const refused = isOfOfficers(held.rules.ballots[held.step.ballot])
      ? badOfficer(entry, n, body, held)
      : badMember(entry, n, body, held)
    if (refused !== null) return refused
  }
  for (const field of ['chairId', 'minuteTakerId'] as const) {
    if (body.roll.some((entry) => entry.personId === body[field])) continue
    const role = field === 'chairId' ? 'chủ trì' : 'ghi biên bản'
    return refuse('NOT_ON_ROLL', `Người ${role} không có tên trong danh sách triệu tập.`, {
      pointer: `/${field}`,
      detail: 'mã của một người trong /roll',
    })
  }
  return null
}

/** In a branch: membership on the day; who is exempt, suspended or elsewhere stays an official or probationary member. */
function badMember(entry: Entry, n: number, body: Body, held: Held): Refused | null {
  const known = held.context.get(person, entry.personId)
  const member = known === undefined || known.erased ? undefined : known
  const all = member === undefined ? [] : membershipsOn(member, held.on, held.context)
  const membership = all.findLast(({ organisationId }) => organisationId === body.organisationId)
  if (membership === undefined && entry.standing !== 'temporary') {
    return refuse('NOT_A_MEMBER', `Người mã “${entry.personId}” không sinh hoạt tại chi bộ vào ngày họp.`, {
      pointer: `/roll/${n}/personId`,
      detail: 'đảng viên đang sinh hoạt tại chi bộ',
    })
  }
  const home = homeOn(all, held)
  if (!fits(entry, membership, home, body, held)) {
    return refuse('STANDING_DIFFERS', `Tư cách “${entry.standing}” không khớp với hồ sơ đảng viên vào ngày họp.`, {
      pointer: `/roll/${n}/standing`,
      detail: membership === undefined ? 'temporary' : `${membership.standing}, exempt, suspended hoặc elsewhere`,
    })
  }
  const { voters } = held.rules.ballots.branch
  const votesTwice = voters.includes(entry.standing) && home !== undefined && voters.includes(home.standing)
  if (!votesTwice || home.organisationId === body.organisationId) return null
  const { name } = factsOn(held.context.get(organisation, home.organisationId)!, held.on)
  return refuse('VOTES_ELSEWHERE', `Người mã “${entry.personId}” vào ngày họp có quyền biểu quyết tại ${name}.`, {
    pointer: `/roll/${n}/personId`,
    detail: 'người không có quyền biểu quyết ở chi bộ khác',
  })
}

/** Whether a standing on the roll is one that somebody with these memberships can have; none of them lends a vote. */
function fits(
  { standing }: Entry,
  here: Membership | undefined,
  home: Membership | undefined,
  { organisationId }: Body,
  { rules }: Held,
): boolean {
  if (standing === 'committee-member') return false
  if (standing === 'temporary') return home?.organisationId !== organisationId
  if (standing === 'official' || standing === 'probationary') return here?.standing === standing
  const { voters } = rules.ballots.branch
  return !voters.includes(standing) || voters.includes(here!.standing)
}

/**
 * The membership from the latest day in what the rules recognise, and so votes on itself: whoever joins a branch leaves the
 * one before.
 */
function homeOn(all: readonly Membership[], { rules, context, on }: Held): Membership | undefined {
  return all.findLast(({ organisationId }) =>
    rules.appliesTo.kinds.includes(factsOn(context.get(organisation, organisationId)!, on).kind),
  )
}

/** In a committee: everybody holds an office in the organ that meets. */
function badOfficer(entry: Entry, n: number, body: Body, { on, context }: Held): Refused | null {
  if (entry.standing !== 'committee-member') {
    return refuse('STANDING_DIFFERS', 'Hội nghị cấp ủy chỉ triệu tập ủy viên cấp ủy.', {
      pointer: `/roll/${n}/standing`,
      detail: 'committee-member',
    })
  }
  const officers = officersOn(context.get(organisation, body.organisationId)!, body.organ, on)
  if (officers.some((officer) => officer.personId === entry.personId)) return null
  return refuse('NOT_A_MEMBER', `Người mã “${entry.personId}” không là ủy viên đương nhiệm vào ngày họp.`, {
    pointer: `/roll/${n}/personId`,
    detail: `một trong: ${officers.map((officer) => officer.personId).join(', ')}`,
  })
}
