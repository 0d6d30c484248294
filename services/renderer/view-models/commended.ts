// Secretaries whom a meeting commends, or asks to have commended.
import type { LocalDate } from '../../../contracts/values.ts'
import { candidacy } from '../../decisions/candidacy/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import type { Round } from '../../decisions/round/state.ts'
import { required } from '../cannot-render.ts'
import { organisationOf } from './issuer.ts'
import { comrade, type Names } from './names.ts'

type About = { readonly items: readonly { readonly candidacyId: string }[]; readonly on: LocalDate }

/**
 * `đồng chí Nguyễn Văn A, Bí thư Chi bộ Phòng A`, by the names of the paper's day, in the order in which they were named.
 * `items`: whom it is about; a branch that was withdrawn or returned since its secretary was named is not among them.
 */
export function commendedIn({ commended }: Round, { items, on }: About, context: Context, names: Names): string[] {
  const about = commended.filter((one) => items.some(({ candidacyId }) => candidacyId === one.candidacyId))
  return about.map(({ candidacyId, personId }) => {
    const { organisationId } = required(context.get(candidacy, candidacyId)?.registration, 'bản đăng ký')
    return `${comrade(names.person(personId))}, Bí thư ${organisationOf(organisationId, on, context).committeeName}`
  })
}
