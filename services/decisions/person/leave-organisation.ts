import { LeaveOrganisation, OrganisationLeft } from '../../../contracts/person/leave-organisation.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { joinedRefs, membershipsOn } from './memberships.ts'
import { person } from './state.ts'

export const leaveOrganisation = decision({
  contract: LeaveOrganisation,
  stream: person,
  version: 1,
  actsFor: ({ body }) => body.organisationId,
  reads: ({ body }, { memberships }, context) => joinedRefs(memberships, body.until, context),
  decide({ body }, state, context) {
    const { organisationId, until } = body
    const held = membershipsOn(state, until, context).filter((one) => one.organisationId === organisationId)
    if (held.length === 0) {
      return refuse('NOT_A_MEMBER', `Người này không sinh hoạt tại tổ chức đảng ấy vào ngày ${shortDate(until)}.`, {
        pointer: '/until',
        detail: 'một ngày mà người này sinh hoạt tại tổ chức đảng ấy, là ngày cuối cùng',
      })
    }
    return [OrganisationLeft({ ...body, joined: held.map(({ joined }) => joined) })]
  },
  commandOf: (events) => pick(only(events, 'OrganisationLeft').data, 'organisationId', 'until', 'legalBasis'),
})
