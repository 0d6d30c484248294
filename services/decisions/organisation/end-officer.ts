import { EndOfficer, OfficerEnded } from '../../../contracts/organisation/end-officer.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { decision, only } from '../kernel/decision.ts'
import { officersOn } from './on-date.ts'
import { organisation } from './state.ts'

export const endOfficer = decision({
  contract: EndOfficer,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  decide({ body }, state) {
    const { personId, office, organ, until } = body
    const held = officersOn(state, organ, until).some((one) => one.personId === personId && one.office === office)
    if (!held) {
      return refuse('NOT_IN_OFFICE', `Người này không giữ chức vụ ấy vào ngày ${shortDate(until)}.`, {
        pointer: '/until',
        detail: 'một ngày mà người này giữ chức vụ, là ngày cuối cùng',
      })
    }
    return [OfficerEnded(body)]
  },
  commandOf: (events) => only(events, 'OfficerEnded').data,
})
