// What the papers of one meeting rest on.
import type { LocalDate } from '../../../contracts/values.ts'
import { framework } from '../../decisions/framework/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { round } from '../../decisions/round/state.ts'
import { purposeAt } from '../../decisions/rules/wording.ts'
import { approversOn, type OpenedSeason, season } from '../../decisions/season/state.ts'
import { required } from '../cannot-render.ts'
import { withBases } from './bases.ts'

export function roundFacts(id: string, context: Context) {
  const held = required(context.get(round, id), `hội nghị mã ${id}`)
  const convened = required(held.convened, 'hội nghị')
  const current = context.get(season, convened.seasonId)
  const opened = required(current?.opened, 'đợt xét')
  const approvers = (on: LocalDate) => approversOn(current as OpenedSeason, on)
  const rules = withBases(required(context.get(framework, opened.frameworkId)?.framework, 'khung tiêu chí'), opened)
  const recognition = `công nhận ${rules.modelName} năm ${opened.year}`
  return { id, held, convened, opened, approvers, rules, purpose: purposeAt(convened, recognition) }
}

export type RoundFacts = ReturnType<typeof roundFacts>
