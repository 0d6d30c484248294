// What the papers about a committee's season rest on.

import type { Draft } from '../../../decisions/document/state.ts'
import { framework } from '../../../decisions/framework/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { isOpened, organOf, season } from '../../../decisions/season/state.ts'
import { required } from '../../cannot-render.ts'
import { counted } from '../../papers/format/counts.ts'
import { withBases } from '../bases.ts'
import { candidateWords } from '../candidate-words.ts'

export function seasonFacts({ source }: Draft, context: Context) {
  const found = context.get(season, source.id)
  const state = required(isOpened(found) ? found : null, `đợt xét mã ${source.id}`)
  const { opened } = state
  const rules = withBases(required(context.get(framework, opened.frameworkId)?.framework, 'khung tiêu chí'), opened)
  const called = candidateWords(rules)
  return { state, opened, rules, called, organ: organOf(state), some: (number: number) => counted(number, called.name) }
}

export type SeasonFacts = ReturnType<typeof seasonFacts>

/** The one of these acts that a paper is about. */
export function actOf<Act>(acts: readonly Act[], { source }: Draft): Act {
  return required(acts[required(source.item, 'thứ tự của việc trong đợt xét') - 1], 'việc của cấp ủy trong đợt xét')
}
