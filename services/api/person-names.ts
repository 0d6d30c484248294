import { PersonRegistered } from '../../contracts/person/register-person.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { person } from '../decisions/person/state.ts'
import type { ApiDeps } from './deps.ts'
import { shown } from './resources/resource.ts'

export type Named = { readonly personId: string; readonly fullName: string }

/** Persons with their names, in the order asked; `[đã xóa]` for one who was erased. */
export function personNames(
  { store, vault }: Pick<ApiDeps, 'store' | 'vault'>,
  ids: readonly string[],
): Promise<Named[]> {
  return Promise.all(
    ids.map(async (personId) => {
      const { fullName, externalRefs } = fold(person, await store.read(streamName(person, personId)))
      const named = shown(PersonRegistered, { fullName, externalRefs }, { vault }) as { readonly fullName: string }
      return { personId, fullName: named.fullName }
    }),
  )
}
