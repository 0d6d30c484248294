// Who was called to a meeting and who came: the numbers of a count record's first part and of a proposal's.
import type { Context } from '../../decisions/kernel/context.ts'
import { membershipOn } from '../../decisions/person/memberships.ts'
import { person } from '../../decisions/person/state.ts'
import { isApart } from '../../decisions/round/apart.ts'
import { attendanceAt, type Round } from '../../decisions/round/state.ts'
import { required } from '../cannot-render.ts'
import { count, counted } from '../papers/format/counts.ts'
import type { VoteFacts } from './ballot-facts.ts'
import { comrade, type Names } from './names.ts'
import type { RoundFacts } from './round-facts.ts'

type Convened = NonNullable<Round['convened']>

/** Members of the branch on the roll; who only takes part for a time is none. */
export const membersOnRoll = ({ roll }: Convened) => roll.filter(({ standing }) => standing !== 'temporary')

/** Full and probationary members. Exempt, suspended or elsewhere, they stay what their membership on the day says. */
export function membersOf(convened: Convened, context: Context) {
  const members = membersOnRoll(convened)
  const full = members.filter(({ personId, standing }) => {
    if (!isApart(standing)) return standing === 'official'
    const known = required(context.get(person, personId), `đảng viên mã ${personId}`)
    return membershipOn(known, convened.organisationId, convened.on, context)?.standing === 'official'
  })
  return {
    total: count(members.length),
    full: count(full.length),
    probationary: count(members.length - full.length),
    exempt: count(members.filter(({ standing }) => standing === 'exempt').length),
    apart: Object.entries(countedApart).flatMap(([standing, name]) => {
      const those = convened.roll.filter((one) => one.standing === standing).length
      return those === 0 ? [] : [`${name}: ${counted(those, 'đồng chí')}`]
    }),
  }
}

const countedApart = {
  suspended: 'đang bị đình chỉ sinh hoạt đảng',
  elsewhere: 'đang sinh hoạt tạm thời ở nơi khác',
  temporary: 'đảng viên nơi khác đến sinh hoạt tạm thời',
}

/** By the roll call that the vote was opened on. Who is not called is counted among the summoned only when present, and never as absent. */
export function attendanceOf(
  { held, convened }: RoundFacts,
  { roundRevision }: Pick<VoteFacts, 'roundRevision'>,
  names: Names,
) {
  const attendance = required(attendanceAt(held, roundRevision), 'điểm danh')
  const free = new Set(convened.roll.filter(({ standing }) => isApart(standing)).map(({ personId }) => personId))
  const absent = attendance.absent.filter(({ personId }) => !free.has(personId))
  const excuses = absent.flatMap(({ personId, reason }) =>
    reason === undefined ? [] : [`${comrade(names.person(personId))}, ${names.text(reason, 'reason')}`],
  )
  const guests = (attendance.guests ?? []).map(({ personId, title }) => `${comrade(names.person(personId))}, ${title}`)
  return {
    summoned: count(attendance.present.length + absent.length),
    present: count(attendance.present.length),
    absent: {
      count: count(absent.length),
      excused: count(excuses.length),
      ...(excuses.length === 0 ? {} : { excuses: excuses.join('; ') }),
      unexcused: count(absent.length - excuses.length),
    },
    guests,
  }
}
