import { Move, OrganisationMoved } from '../../../contracts/organisation/move.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { isEnding, isGone, runsBackwards } from './effective.ts'
import { organisation } from './state.ts'
import { aboveSince } from './superiors.ts'

export const move = decision({
  contract: Move,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  reads: ({ body }, _, context) =>
    aboveSince(body.parentId, body.effectiveFrom, context).map((above) => ref(organisation, above)),
  decide({ id, body }, state, context) {
    const { parentId, effectiveFrom } = body
    const refused =
      isEnding(state, '/effectiveFrom') ??
      runsBackwards([...state.kinds, ...state.parents], effectiveFrom) ??
      badParent(id, parentId, effectiveFrom, context)
    return refused ?? [OrganisationMoved(body)]
  },
  commandOf: (events) => only(events, 'OrganisationMoved').data,
})

/** The tree stays a tree: nobody is put under itself or one of those below it. */
function badParent(id: string, parentId: string, date: LocalDate, context: Context): Refused | null {
  const parent = context.get(organisation, parentId)
  if (parent === undefined) {
    return refuse('ORGANISATION_UNKNOWN', `Không có tổ chức đảng cấp trên mã “${parentId}”.`, {
      pointer: '/parentId',
      detail: 'mã của một tổ chức đảng đã lập',
    })
  }
  const ended = isGone(parent, date, '/parentId')
  if (ended !== null) return ended
  if (!aboveSince(parentId, date, context).includes(id)) return null
  return refuse('TREE_CYCLE', 'Tổ chức đảng không thể trực thuộc chính mình hoặc tổ chức cấp dưới của mình.', {
    pointer: '/parentId',
    detail: 'mã của một tổ chức đảng không ở dưới tổ chức này',
  })
}
