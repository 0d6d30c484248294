import { ChangeKind, KindChanged } from '../../../contracts/organisation/change-kind.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { isEnding, runsBackwards } from './effective.ts'
import { organisation } from './state.ts'

export const changeKind = decision({
  contract: ChangeKind,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  decide({ body }, state) {
    const refused =
      isEnding(state, '/effectiveFrom') ?? runsBackwards([...state.kinds, ...state.parents], body.effectiveFrom)
    if (refused !== null) return refused
    if (state.kinds.at(-1)!.kind === body.kind) {
      return refuse('KIND_UNCHANGED', 'Tổ chức đảng đang thuộc loại hình này.', {
        pointer: '/kind',
        detail: `khác “${body.kind}”`,
      })
    }
    return [KindChanged(body)]
  },
  commandOf: (events) => only(events, 'KindChanged').data,
})
