import { AppointOfficer, OfficerAppointed } from '../../../contracts/organisation/appoint-officer.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { person } from '../person/state.ts'
import { isGone } from './effective.ts'
import { factsOn, officersOn, organOn } from './on-date.ts'
import { organisation } from './state.ts'

export const appointOfficer = decision({
  contract: AppointOfficer,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  reads: ({ body }) => [ref(person, body.personId)],
  decide({ body }, state, context) {
    const appointed = context.get(person, body.personId)
    if (appointed === undefined || appointed.erased) {
      return refuse('PERSON_UNKNOWN', `Không có người mã “${body.personId}”.`, {
        pointer: '/personId',
        detail: 'mã của một người đã ghi nhận',
      })
    }
    const ended = isGone(state, body.from, '/from')
    if (ended !== null) return ended
    if (organOn(state, body.organ, body.from) === undefined) {
      return refuse('ORGAN_UNKNOWN', `Tổ chức đảng này không có cơ quan “${body.organ}”.`, {
        pointer: '/organ',
        detail: `một trong: ${factsOn(state, body.from)
          .organs.map((o) => o.code)
          .join(', ')}`,
      })
    }
    if (body.until !== undefined && body.until < body.from) {
      return refuse('PERIOD_REVERSED', `Thôi giữ chức vụ ngày ${body.until}, trước ngày bắt đầu ${body.from}.`, {
        pointer: '/until',
        detail: `từ ngày ${body.from} trở đi`,
      })
    }
    if (
      officersOn(state, body.organ, body.from).some((o) => o.personId === body.personId && o.office === body.office)
    ) {
      return refuse('ALREADY_IN_OFFICE', `Người này đang giữ chức vụ ấy vào ngày ${body.from}.`)
    }
    return [OfficerAppointed(body)]
  },
  commandOf: (events) => only(events, 'OfficerAppointed').data,
})
