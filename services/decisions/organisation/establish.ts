import { Establish, OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { isGone } from './effective.ts'
import { organisation } from './state.ts'

export const establish = decision({
  contract: Establish,
  stream: organisation,
  version: 1,
  actsFor: ({ body }) => body.parentId ?? null,
  reads: ({ body }) => (body.parentId === undefined ? [] : [ref(organisation, body.parentId)]),
  decide({ body }, _, context) {
    if (body.parentId === undefined) return [OrganisationEstablished(body)]
    const parent = context.get(organisation, body.parentId)
    if (parent === undefined) {
      return refuse('ORGANISATION_UNKNOWN', `Không có tổ chức đảng cấp trên mã “${body.parentId}”.`, {
        pointer: '/parentId',
        detail: 'mã của một tổ chức đảng đã lập, hoặc bỏ trống',
      })
    }
    return isGone(parent, body.effectiveFrom, '/parentId') ?? [OrganisationEstablished(body)]
  },
  commandOf: (events) => only(events, 'OrganisationEstablished').data,
})
