// Offices of persons, as papers print them behind a name.
import type { LocalDate } from '../../../contracts/values.ts'
import type { Side } from '../../decisions/candidacy/sides.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { factsOn, officersOn } from '../../decisions/organisation/on-date.ts'
import { organisation } from '../../decisions/organisation/state.ts'
import { required } from '../cannot-render.ts'
import { comrade, type Names } from './names.ts'

/** Title on a day, `Bí thư Chi bộ`: of the organ that acts here, else of another of the organisation; undefined without office. */
export function titleOn(personId: string, side: Side, on: LocalDate, context: Context): string | undefined {
  const state = required(context.get(organisation, side.organisationId), `tổ chức đảng mã ${side.organisationId}`)
  const organs = [side.organ, ...factsOn(state, on).organs.map(({ code }) => code)]
  return organs.flatMap((organ) => officersOn(state, organ, on)).find((one) => one.personId === personId)?.title
}

/** A branch has a committee of its own (chi ủy) where it has members in office besides secretary and deputy. */
export function hasCommittee(organisationId: string, on: LocalDate, context: Context): boolean {
  const state = required(context.get(organisation, organisationId), `tổ chức đảng mã ${organisationId}`)
  const officers = factsOn(state, on).organs.flatMap(({ code }) => officersOn(state, code, on))
  return officers.some(({ office }) => office === 'member')
}

/** `đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận`; the name alone for one without office. */
export function comradeWithTitle(personId: string, side: Side, on: LocalDate, context: Context, names: Names): string {
  const title = titleOn(personId, side, on, context)
  return [comrade(names.person(personId)), ...(title === undefined ? [] : [title])].join(', ')
}
