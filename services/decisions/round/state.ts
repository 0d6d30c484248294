import { stepOf } from '../../../contracts/approval-chain.ts'
import type { Of } from '../../../contracts/define.ts'
import type { LateAccepted } from '../../../contracts/late.ts'
import type { RoundClosed } from '../../../contracts/round/close-round.ts'
import type { SecretaryCommended } from '../../../contracts/round/commend-secretary.ts'
import type { RoundConvened } from '../../../contracts/round/convene-round.ts'
import type { RecognitionDecided } from '../../../contracts/round/decide-recognition.ts'
import type { RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import type { AttendanceRecorded } from '../../../contracts/round/record-attendance.ts'
import type { RecognitionRevoked } from '../../../contracts/round/revoke-recognition.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type RoundEvent =
  | Of<typeof RoundConvened>
  | Of<typeof AttendanceRecorded>
  | Of<typeof RecognitionProposed>
  | Of<typeof RecognitionDecided>
  | Of<typeof RecognitionRevoked>
  | Of<typeof RoundClosed>
  | Of<typeof SecretaryCommended>
  | Of<typeof LateAccepted>

type Attendance = Of<typeof AttendanceRecorded>['data']
type Dated<T> = T & { readonly on: LocalDate }
type Convened = Of<typeof RoundConvened>['data'] & { readonly step: number }

export type Round = {
  readonly convened: Dated<Convened> | null
  /** Each roll call with its revision: one that follows a void vote replaces none that a vote was opened on. */
  readonly rollCalls: readonly { readonly revision: number; readonly attendance: Attendance }[]
  readonly commended: readonly Of<typeof SecretaryCommended>['data'][]
  readonly proposal: Dated<Of<typeof RecognitionProposed>['data']> | null
  readonly decision: Dated<Of<typeof RecognitionDecided>['data']> | null
  readonly revocation: Dated<Of<typeof RecognitionRevoked>['data']> | null
  readonly closed: Of<typeof RoundClosed>['data'] | null
  /** Its steps accepted after their window. */
  readonly late: readonly Dated<Of<typeof LateAccepted>['data']>[]
}

export const round = streamType<Round, RoundEvent>({
  name: 'round',
  initial: {
    convened: null,
    rollCalls: [],
    commended: [],
    proposal: null,
    decision: null,
    revocation: null,
    closed: null,
    late: [],
  },
  evolve(state, event) {
    const on = event.occurredOn
    switch (event.type) {
      case 'RoundConvened':
        return { ...state, convened: { ...event.data, step: stepOf(event.data), on } }
      case 'AttendanceRecorded':
        return { ...state, rollCalls: [...state.rollCalls, { revision: event.revision, attendance: event.data }] }
      case 'SecretaryCommended':
        return { ...state, commended: [...state.commended, event.data] }
      case 'RecognitionProposed':
        return { ...state, proposal: { ...event.data, on } }
      case 'RecognitionDecided':
        return { ...state, decision: { ...event.data, on } }
      case 'RecognitionRevoked':
        return { ...state, revocation: { ...event.data, on } }
      case 'RoundClosed':
        return { ...state, closed: event.data }
      case 'LateAccepted':
        return { ...state, late: [...state.late, { ...event.data, on }] }
      default:
        return unknownEvent(event)
    }
  },
})

/** Who was there by the newest roll call, or by the newest up to a revision of the round; null before the first. */
export function attendanceAt({ rollCalls }: Round, revision = Number.MAX_SAFE_INTEGER): Attendance | null {
  return rollCalls.findLast((call) => call.revision <= revision)?.attendance ?? null
}
