import type { LocalDate } from '../../../contracts/values.ts'
import { candidacy } from '../../decisions/candidacy/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import { organisationOf } from './issuer.ts'

/** The candidate's name on a day. */
export function branchName(candidacyId: string, on: LocalDate, context: Context): string {
  const registration = required(context.get(candidacy, candidacyId)?.registration, `lượt đăng ký mã ${candidacyId}`)
  return organisationOf(registration.organisationId, on, context).name
}
