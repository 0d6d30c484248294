import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { CandidatesSelected, SelectCandidates } from '../../../contracts/season/select-candidates.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { decision, only } from '../kernel/decision.ts'
import { placeInWindow } from '../rules/windows.ts'
import { badWorkDay, belowReads, firstOf, notBelow, rulesIn, rulesRef, twice } from './committee-work.ts'
import { type Season, season } from './state.ts'

export const selectCandidates = decision({
  contract: SelectCandidates,
  stream: season,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (given, state, context) => [rulesRef(state), ...belowReads(given.body.organisationIds, state, given, context)],
  decide(given, state, context) {
    const { body, occurredOn } = given
    const { organisationIds: ids } = body
    return (
      badWorkDay(state, given, context) ??
      registrationOver(state, occurredOn) ??
      firstOf(ids, (id, n) => notBelow({ id, pointer: `/organisationIds/${n}` }, given, state, context)) ??
      twice('DUPLICATE_ORGANISATION', ids, (n) => ({
        pointer: `/organisationIds/${n}`,
        detail: 'mỗi tổ chức đảng một lần',
      })) ??
      tooFew(ids.length, rulesIn(state, context).quota.minimumRegistered) ?? [CandidatesSelected(body)]
    )
  },
  commandOf: (events) => only(events, 'CandidatesSelected').data,
})

/** The choice comes before the registrations, so it may also come before their window opens. */
function registrationOver({ opened }: Season, on: LocalDate): Refused | null {
  const window = opened!.windows.registration
  if (placeInWindow(window, on) !== 'closed') return null
  return refuse('WINDOW_CLOSED', `Đã hết thời gian đăng ký ngày ${shortDate(window!.to)}, không lựa chọn nữa.`, {
    pointer: '/occurredOn',
    detail: `đến hết ngày ${shortDate(window!.to)}`,
  })
}

function tooFew(chosen: number, minimum: number): Refused | null {
  if (chosen >= minimum) return null
  return refuse('TOO_FEW_CANDIDATES', `Khung tiêu chí yêu cầu mỗi cấp ủy chọn ít nhất ${minimum} tổ chức đăng ký.`, {
    pointer: '/organisationIds',
    detail: `ít nhất ${minimum}`,
  })
}
