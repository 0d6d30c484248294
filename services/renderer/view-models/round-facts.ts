// What the papers of one meeting rest on.
import { framework } from '../../decisions/framework/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { round } from '../../decisions/round/state.ts'
import { purposeAt } from '../../decisions/rules/wording.ts'
import { season } from '../../decisions/season/state.ts'
import { required } from '../cannot-render.ts'

export function roundFacts(id: string, context: Context) {
  const held = required(context.get(round, id), `hội nghị mã ${id}`)
  const convened = required(held.convened, 'hội nghị')
  const opened = required(context.get(season, convened.seasonId)?.opened, 'đợt xét')
  const rules = required(context.get(framework, opened.frameworkId)?.framework, 'khung tiêu chí')
  const recognition = `công nhận ${rules.modelName} năm ${opened.year}`
  return { id, held, convened, opened, rules, purpose: purposeAt(convened, recognition) }
}

export type RoundFacts = ReturnType<typeof roundFacts>
