import { JoinOrganisation, OrganisationJoined } from '../../../contracts/person/join-organisation.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { isGone } from '../organisation/effective.ts'
import { organisation } from '../organisation/state.ts'
import { joinedRefs, membershipOn } from './memberships.ts'
import { person } from './state.ts'

export const joinOrganisation = decision({
  contract: JoinOrganisation,
  stream: person,
  version: 1,
  actsFor: ({ body }) => body.organisationId,
  reads: ({ body }, { memberships }, context) => [
    ref(organisation, body.organisationId),
    ...joinedRefs(memberships, body.from, context),
  ],
  decide({ body }, state, context) {
    if (state.erased) return refuse('PERSON_ERASED', 'Dữ liệu của người này đã được xóa theo yêu cầu.')
    const place = context.get(organisation, body.organisationId)
    if (place === undefined) {
      return refuse('ORGANISATION_UNKNOWN', `Không có tổ chức đảng mã “${body.organisationId}”.`, {
        pointer: '/organisationId',
        detail: 'mã của một tổ chức đảng đã lập',
      })
    }
    const gone = isGone(place, body.from, '/from')
    if (gone !== null) return gone
    if (membershipOn(state, body.organisationId, body.from, context)?.standing === body.standing) {
      return refuse('ALREADY_MEMBER', 'Người này đang sinh hoạt tại tổ chức đảng ấy với cùng tư cách.')
    }
    return [OrganisationJoined(body)]
  },
  commandOf: (events) => only(events, 'OrganisationJoined').data,
})
