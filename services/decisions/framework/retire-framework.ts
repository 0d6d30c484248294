import { FrameworkRetired, RetireFramework } from '../../../contracts/framework/retire-framework.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { notSameModel } from './same-model.ts'
import { framework } from './state.ts'

export const retireFramework = decision({
  contract: RetireFramework,
  stream: framework,
  version: 1,
  actsFor: () => null,
  reads: ({ body }) => (body.supersededBy === undefined ? [] : [ref(framework, body.supersededBy)]),
  decide({ id, body }, state, context) {
    if (state.retired !== null) {
      return refuse('FRAMEWORK_RETIRED', `Khung tiêu chí đã thôi áp dụng từ sau ngày ${shortDate(state.retired.on)}.`)
    }
    const { supersededBy } = body
    if (supersededBy === id) {
      return refuse('FRAMEWORK_UNKNOWN', 'Khung tiêu chí không thay thế chính nó.', {
        pointer: '/supersededBy',
        detail: 'mã của một khung khác, hoặc bỏ trống',
      })
    }
    const stranger =
      supersededBy === undefined ? null : notSameModel(supersededBy, state.framework!, '/supersededBy', context)
    return stranger ?? [FrameworkRetired(body)]
  },
  commandOf: (events) => only(events, 'FrameworkRetired').data,
})
