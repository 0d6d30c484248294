// Secretaries whom a meeting commends, or asks to have commended.
import { candidacy } from '../../decisions/candidacy/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import type { Round } from '../../decisions/round/state.ts'
import { required } from '../cannot-render.ts'
import { organisationOf } from './issuer.ts'
import { comrade, type Names } from './names.ts'

type Items = readonly { readonly candidacyId: string }[]

/**
 * `đồng chí Nguyễn Văn A, Bí thư Chi bộ Phòng A`, in the order in which they were named. `items`: whom the paper is about;
 * a branch that was withdrawn or returned since its secretary was named is not among them.
 */
export function commendedIn({ commended }: Round, items: Items, context: Context, names: Names): string[] {
  const about = commended.filter((one) => items.some(({ candidacyId }) => candidacyId === one.candidacyId))
  return about.map(({ candidacyId, personId }) => {
    const { organisationId } = required(context.get(candidacy, candidacyId)?.registration, 'bản đăng ký')
    return `${comrade(names.person(personId))}, Bí thư ${organisationOf(organisationId, context).name}`
  })
}
