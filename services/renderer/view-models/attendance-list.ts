import { shortDate } from '../../../contracts/time.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { isApart } from '../../decisions/round/apart.ts'
import type { AttendanceList } from '../papers/attendance-list.ts'
import { count } from '../papers/format/counts.ts'
import { hourOfDay } from '../papers/format/dates.ts'
import { capitalised } from '../papers/format/text.ts'
import { faceOf } from './defaults.ts'
import { headOf, settingsOf } from './issuer.ts'
import type { Names } from './names.ts'
import { titleOn } from './officers.ts'
import { type RoundFacts, roundFacts } from './round-facts.ts'

type Entry = RoundFacts['convened']['roll'][number]

/** Danh sách điểm danh, ký nhận phiếu of a meeting. */
export function attendanceList(draft: Draft, context: Context, names: Names): AttendanceList {
  const facts = roundFacts(draft.source.id, context)
  const { convened, rules } = facts
  const { voters } = rules.ballots[convened.level]
  // Who need not come is summoned only by coming, as the count record will say.
  const summoned = convened.roll.some(({ standing }) => isApart(standing))
    ? {}
    : { summoned: count(convened.roll.length) }
  return {
    paper: 'attendance-list',
    head: headOf(draft, null, context),
    subject: subjectOf(facts, draft, context),
    meeting: `${capitalised(convened.kind)}, ${hourOfDay(convened.openedAt)}, ngày ${shortDate(convened.on)}, tại ${convened.place}`,
    rows: convened.roll.map((entry, n) => ({
      order: String(n + 1),
      name: names.person(entry.personId),
      standing: standingOf(entry, facts, context),
      votes: voters.includes(entry.standing),
    })),
    ...summoned,
    tellers: settingsOf(draft, context).tellersLabel.toLocaleUpperCase('vi'),
  }
}

/** Frameworks word what is recognised, not what is revoked. */
function subjectOf({ convened, rules, opened, purpose }: RoundFacts, draft: Draft, context: Context): string {
  if (convened.purpose === 'revoke') return `điểm danh, ký nhận phiếu biểu quyết ${purpose}`
  const own = { meeting: convened.kind }
  return faceOf(rules, opened.year, convened.level, 'attendance-list', draft, context, own).subject
}

/** In a committee, what somebody is in it. */
function standingOf({ personId, standing }: Entry, { convened }: RoundFacts, context: Context): string {
  if (standing !== 'committee-member') return standings[standing]
  return titleOn(personId, convened, convened.on, context) ?? 'Ủy viên'
}

const standings: Record<Exclude<Entry['standing'], 'committee-member'>, string> = {
  official: 'Chính thức',
  probationary: 'Dự bị',
  exempt: 'Được miễn sinh hoạt',
  suspended: 'Đang bị đình chỉ sinh hoạt',
  elsewhere: 'Đang sinh hoạt tạm thời ở nơi khác',
  temporary: 'Sinh hoạt tạm thời',
}
