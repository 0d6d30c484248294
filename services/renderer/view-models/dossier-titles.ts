// What a dossier is called, and what days its papers span.
import type { LocalDate } from '../../../contracts/values.ts'
import { candidacy } from '../../decisions/candidacy/state.ts'
import type { Edition } from '../../decisions/dossier/state.ts'
import { framework } from '../../decisions/framework/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import { organisationOf } from './issuer.ts'

type Subject = { readonly modelName: string; readonly year: number; readonly branch: string }

/** `xét công nhận “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A` */
export const dossierSubject = ({ modelName, year, branch }: Subject): string =>
  `xét công nhận ${modelName} năm ${year} của ${branch}`

/** The same of a candidacy, its candidate named as on a day. */
export function titleOf(candidacyId: string, on: LocalDate, context: Context): string {
  const { organisationId, frameworkId, year } = required(context.get(candidacy, candidacyId)?.registration, 'đăng ký')
  const { modelName } = required(context.get(framework, frameworkId)?.framework, 'khung tiêu chí')
  return dossierSubject({ modelName, year, branch: organisationOf(organisationId, on, context).name })
}

/** Days of the first and of the last paper. */
export function datesOf({ files }: Pick<Edition['assembled'], 'files'>): {
  readonly from: LocalDate
  readonly to: LocalDate
} {
  const dates = files.map(({ date }) => date).toSorted()
  return { from: required(dates[0], 'văn bản của hồ sơ'), to: required(dates.at(-1), 'văn bản của hồ sơ') }
}
