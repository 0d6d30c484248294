import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { season } from '../season/state.ts'

/** A season, with the edition of the rules that it goes by. */
export function withRules(seasonId: string, context: Context): StreamRef[] {
  const frameworkId = context.get(season, seasonId)?.opened?.frameworkId
  return [ref(season, seasonId), ...(frameworkId === undefined ? [] : [ref(framework, frameworkId)])]
}
