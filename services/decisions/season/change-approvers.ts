import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { ApproversChanged, ChangeApprovers } from '../../../contracts/season/change-approvers.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { awaitedStep } from '../candidacy/chain.ts'
import { candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, isRefused, only, pick } from '../kernel/decision.ts'
import { approverRefs, bodyOn, chainRefs, resolveChain } from './approvers.ts'
import { badWorkDay, rulesIn, rulesRef } from './committee-work.ts'
import { beforePreviousStep } from './dates.ts'
import { type Approver, approversOn, type OpenedSeason, season } from './state.ts'

export const changeApprovers = decision({
  contract: ChangeApprovers,
  stream: season,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  reads({ occurredOn }, state, context) {
    const { organisationId, frameworkId } = state.opened!
    const rules = context.get(framework, frameworkId)?.framework
    return [
      rulesRef(state),
      ...(rules == null ? [] : chainRefs(rules, organisationId, occurredOn, context)),
      ...approverRefs(state, occurredOn, context),
      ...state.candidacies.map(({ candidacyId }) => ref(candidacy, candidacyId)),
    ]
  },
  decide(given, state, context) {
    const { body, occurredOn } = given
    const current = state as OpenedSeason
    const refused =
      badWorkDay(state, given, context) ?? beforePreviousStep(current.approverChanges.at(-1)?.on ?? '', given)
    if (refused !== null) return refused
    const before = approversOn(current, occurredOn)
    const approvers = resolveChain(rulesIn(state, context), current.opened.organisationId, occurredOn, context)
    if (isRefused(approvers)) return approvers
    const replaced = before.flatMap((one, step) => (isSame(one, approvers[step]!, occurredOn, context) ? [] : [step]))
    if (replaced.length === 0) {
      return refuse(
        'APPROVERS_UNCHANGED',
        `Các cấp xét của đợt xét ngày ${shortDate(occurredOn)} vẫn là các cấp đang ghi; tổ chức đảng nhận sáp nhập tự thay cấp cũ.`,
      )
    }
    return atWork(replaced, current, context) ?? [ApproversChanged({ ...body, approvers, before: [...before] })]
  },
  commandOf: (events) => pick(only(events, 'ApproversChanged').data, 'legalBasis'),
})

/** A body that took the place of the one before holds its step without being pinned anew. */
function isSame(before: Approver, after: Approver, on: LocalDate, context: Context): boolean {
  return bodyOn(before, on, context) === bodyOn(after, on, context)
}

/** What a body was sent it answers itself: it decides, or sends the papers back, before its place passes to another. */
function atWork(replaced: readonly number[], { candidacies }: OpenedSeason, context: Context): Refused | null {
  const there = candidacies.filter(({ candidacyId }) => {
    const step = awaitedStep(context.get(candidacy, candidacyId)!)
    return step !== null && replaced.includes(step)
  })
  if (there.length === 0) return null
  const ids = there.map(({ candidacyId }) => candidacyId).join(', ')
  return refuse(
    'APPROVERS_HOLD_PAPERS',
    `Hồ sơ đang ở cấp xét sẽ thay đổi: ${ids}. Cấp ấy quyết định, đề nghị hoặc trả lại hồ sơ trước.`,
  )
}
