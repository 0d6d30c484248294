// What a review tells in lines, one a year or one an event.
import { shortDate } from '../../../../contracts/time.ts'
import type { LocalDate } from '../../../../contracts/values.ts'
import { recognitionOf } from '../../../decisions/candidacy/chain.ts'
import type { Draft } from '../../../decisions/document/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { factsOn } from '../../../decisions/organisation/on-date.ts'
import { organisation } from '../../../decisions/organisation/state.ts'
import { round } from '../../../decisions/round/state.ts'
import { count, counted } from '../../papers/format/counts.ts'
import { candidateWords } from '../candidate-words.ts'
import { commendedIn } from '../commended.ts'
import { organisationOf } from '../issuer.ts'
import type { Names } from '../names.ts'
import { by, notRegistered, wentOver, type YearFacts, yearTitle } from './reviewed-year.ts'
import type { SeasonFacts } from './season-facts.ts'

type Held = SeasonFacts['state']['reviews'][number]
type Dated = { readonly on: LocalDate }

const until = <T extends Dated>(acts: readonly T[], on: LocalDate) => acts.filter((act) => by(act, on))
const days = (acts: readonly Dated[]) => acts.map((act) => shortDate(act.on)).join(', ')

/** `Năm 2024: hội nghị triển khai ngày 06/5/2024; quán triệt, tuyên truyền 12 buổi, 156 lượt người tham gia.` */
export function disseminationLine(year: YearFacts, on: LocalDate): string {
  const { state, registered } = year
  const held = until(state.conferences, on)
  const counts = registered.map((one) => sessionsOf(one.state, on))
  const total = (field: 'sessions' | 'attendances') => counts.reduce((sum, one) => sum + one[field], 0)
  const conferences = held.length === 0 ? 'không ghi hội nghị triển khai' : `hội nghị triển khai ngày ${days(held)}`
  const spread = `quán triệt, tuyên truyền ${count(total('sessions'))} buổi, ${count(total('attendances'))} lượt người tham gia`
  return `${yearTitle(year)}: ${conferences}; ${spread}.`
}

/** As the branch reported at the end of the year, before that as it reported each. */
function sessionsOf({ results, progress }: YearFacts['registered'][number]['state'], on: LocalDate) {
  if (by(results, on)) return results.dissemination
  const told = until(progress, on).flatMap(({ dissemination }) => dissemination ?? [])
  return { sessions: told.length, attendances: told.reduce((sum, { attendances }) => sum + attendances, 0) }
}

/** Nothing where all registered. */
export function notRegisteredLine(year: YearFacts, held: Held, context: Context, names: Names): string[] {
  const missing = notRegistered(year, context).map((id) => {
    const why = held.notRegistered?.find((one) => one.organisationId === id && one.year === year.figures.year)?.reason
    const name = organisationOf(id, year.lastDay, context).name
    return why === undefined ? name : `${name} (${names.text(why, 'reason')})`
  })
  return missing.length === 0 ? [] : [`${yearTitle(year)}: ${missing.join('; ')}.`]
}

/** `Chi bộ Phòng A được sáp nhập vào Chi bộ Phòng B từ ngày 01/3/2025.`, by the names that they bore until then. */
export function reorganisedLines(ids: readonly string[], from: LocalDate, on: LocalDate, context: Context): string[] {
  const nameOf = (id: string, day: LocalDate) => factsOn(context.get(organisation, id)!, day).name
  const all = ids.flatMap((id) =>
    (context.get(organisation, id)?.passings ?? [])
      .filter(({ effectiveFrom }) => from <= effectiveFrom && effectiveFrom <= on)
      .map(({ by: how, successors, effectiveFrom }) => {
        const heirs = successors.map((one) => nameOf(one, effectiveFrom)).join(', ')
        const became = {
          merged: `được sáp nhập vào ${heirs}`,
          split: `được chia tách, lập ${heirs}`,
          dissolved: heirs === '' ? 'kết thúc hoạt động' : `kết thúc hoạt động, ${heirs} tiếp nhận`,
        }[how]
        return { effectiveFrom, line: `${nameOf(id, effectiveFrom)} ${became} từ ngày ${shortDate(effectiveFrom)}.` }
      }),
  )
  return all.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).map(({ line }) => line)
}

/** Who was recognised, who got a certificate, whose secretary was commended; a year without recognition says so. */
export function rewardLines(facts: YearFacts, draft: Draft, context: Context, names: Names) {
  const { recognised, certified, rules, lastDay } = facts
  const year = yearTitle(facts)
  if (wentOver(facts)) return []
  const named = (some: readonly { readonly organisationId: string }[]) =>
    some.map(({ organisationId }) => organisationOf(organisationId, lastDay, context).name).join(', ')
  if (recognised.length === 0)
    return [`${year}: chưa có ${candidateWords(rules).name} được công nhận ${rules.modelName}.`]
  const rounds = new Set(recognised.map(({ state }) => recognitionOf(state)!.roundId))
  const items = recognised.map(({ id }) => ({ candidacyId: id }))
  const commended = [...rounds].flatMap((id) => {
    const held = context.get(round, id)
    return held === undefined ? [] : commendedIn(held, { items, on: draft.date }, context, names)
  })
  return [
    `${year}: công nhận ${rules.modelName} đối với ${named(recognised)}.`,
    ...(certified.length === 0 ? [] : [`${year}: tặng Giấy khen cho ${named(certified)}.`]),
    ...(commended.length === 0 ? [] : [`${year}: biểu dương ${commended.join('; ')}.`]),
  ]
}

/** `Năm 2024: 02 cuộc kiểm tra, giám sát (01 cuộc có yêu cầu khắc phục), 01 lần đôn đốc, 01 việc thực hiện quá hạn.` */
export function supervisionLine(year: YearFacts, on: LocalDate): string {
  const { state, registered } = year
  const checks = until(state.supervisions, on)
  const toRemedy = checks.filter(({ recommendations, remedyBy }) => recommendations ?? remedyBy).length
  const late = registered.reduce((sum, one) => sum + until(one.state.late, on).length, 0)
  const parts = [
    `${counted(checks.length, 'cuộc kiểm tra, giám sát')}${toRemedy === 0 ? '' : ` (${count(toRemedy)} cuộc có yêu cầu, kiến nghị)`}`,
    counted(until(state.reminders, on).length, 'lần đôn đốc'),
    counted(late, 'việc thực hiện quá hạn'),
    counted(
      until(state.reports, on).filter(({ onBehalfOf }) => onBehalfOf !== undefined).length,
      'báo cáo của tổ chức đoàn thể',
    ),
  ]
  return `${yearTitle(year)}: ${parts.join(', ')}.`
}
