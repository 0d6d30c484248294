import type { Context } from '../kernel/context.ts'
import { type Organisation, organisation } from './state.ts'

/**
 * The organisations that one comes to from these by any number of steps, these first. Two changes at the same moment could
 * close a ring that neither alone would, so nothing is visited twice.
 */
export function walk(
  from: readonly string[],
  next: (state: Organisation) => readonly string[],
  context: Context,
): readonly string[] {
  const found = [...new Set(from)]
  for (const id of found) {
    const state = context.get(organisation, id)
    for (const one of state === undefined ? [] : next(state)) if (!found.includes(one)) found.push(one)
  }
  return found
}
