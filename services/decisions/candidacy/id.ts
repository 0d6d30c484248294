import { derivedId } from '../../../contracts/ids.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { candidacy } from './state.ts'

/** The id of an organisation's pursuit of a model in a year; a withdrawal ends an attempt. */
export function candidacyId(model: string, year: number, organisationId: string, attempt = 1): string {
  return derivedId('candidacy', model, String(year), organisationId, String(attempt))
}

/** Nobody withdraws that often in a year; a registration after so many is refused as one that is there. */
const mostAttempts = 40

type Key = { readonly model: string; readonly year: number }

/** The ids of an organisation's attempts so far, and of the one that is open or comes next, as its last. */
export function attemptsOf({ model, year }: Key, organisationId: string, context: Context): readonly string[] {
  const ids: string[] = []
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const id = candidacyId(model, year, organisationId, attempt)
    ids.push(id)
    if (context.get(candidacy, id)?.phase !== 'withdrawn') break
  }
  return ids
}

export function attemptRefs(key: Key, organisationId: string, context: Context): StreamRef[] {
  return attemptsOf(key, organisationId, context).map((id) => ref(candidacy, id))
}
