import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { ConveneRound } from '../../../contracts/round/convene-round.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import { officersOn, organisation } from '../organisation/state.ts'
import { membershipOn, person } from '../person/state.ts'
import type { Approver } from '../season/state.ts'

type Body = BodyOf<typeof ConveneRound>
type Entry = Body['roll'][number]

/** Everybody on the roll is who the records say on the day: a member with this standing, or in office in the organ. */
export function badRoll(body: Body, on: LocalDate, step: Approver, context: Context): Refused | null {
  for (const [n, entry] of body.roll.entries()) {
    if (body.roll.findIndex((other) => other.personId === entry.personId) !== n) {
      return refuse('DUPLICATE_PERSON', 'Một người có tên hai lần trong danh sách triệu tập.', {
        pointer: `/roll/${n}/personId`,
        detail: 'mỗi người một lần',
      })
    }
    const refused =
      step.organisationId === null ? badMember(entry, n, body, on, context) : badOfficer(entry, n, body, on, context)
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
function badMember(entry: Entry, n: number, body: Body, on: LocalDate, context: Context): Refused | null {
  const known = context.get(person, entry.personId)
  const membership = known === undefined || known.erased ? undefined : membershipOn(known, body.organisationId, on)
  if (membership === undefined && entry.standing !== 'temporary') {
    return refuse('NOT_A_MEMBER', `Người mã “${entry.personId}” không sinh hoạt tại chi bộ vào ngày họp.`, {
      pointer: `/roll/${n}/personId`,
      detail: 'đảng viên đang sinh hoạt tại chi bộ',
    })
  }
  const claims = entry.standing === 'official' || entry.standing === 'probationary'
  if (entry.standing === 'committee-member' || (claims && membership?.standing !== entry.standing)) {
    return refuse('STANDING_DIFFERS', `Tư cách “${entry.standing}” không khớp với hồ sơ đảng viên vào ngày họp.`, {
      pointer: `/roll/${n}/standing`,
      detail: membership === undefined ? 'temporary' : `${membership.standing}, exempt, suspended hoặc elsewhere`,
    })
  }
  return null
}

/** In a committee: everybody holds an office in the organ that meets. */
function badOfficer(entry: Entry, n: number, body: Body, on: LocalDate, context: Context): Refused | null {
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
