import type { Sealed } from '../../../contracts/values.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { person } from '../../decisions/person/state.ts'
import type { Vault } from '../../vault/port.ts'
import { required } from '../cannot-render.ts'

/** Full name of a person, and the text of what was sealed under a property's name. */
export type Names = { person(id: string): string; text(sealed: Sealed, field: string): string }

/** Printed in place of what was erased. */
export const ERASED = '[đã xóa]'

export function namesIn(context: Context, { open }: Pick<Vault, 'open'>): Names {
  const text = (sealed: Sealed, field: string) => open(sealed, field) ?? ERASED
  return {
    person: (id) => text(required(context.get(person, id)?.fullName, `họ tên của người mã ${id}`), 'fullName'),
    text,
  }
}

/** A name inside a sentence: `đồng chí Nguyễn Văn A`. */
export const comrade = (name: string): string => `đồng chí ${name}`
