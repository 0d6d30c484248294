import type { Of } from '../../../contracts/define.ts'
import type { ApproversChanged } from '../../../contracts/season/change-approvers.ts'
import type { SeasonClosed } from '../../../contracts/season/close-season.ts'
import type { CandidacyEntered } from '../../../contracts/season/enter-candidacy.ts'
import type { RegistrationsForwarded } from '../../../contracts/season/forward-registrations.ts'
import type { ConferenceHeld } from '../../../contracts/season/hold-conference.ts'
import type { ReviewHeld } from '../../../contracts/season/hold-review.ts'
import type { MonthlyTableMade } from '../../../contracts/season/make-monthly-table.ts'
import type { CandidacyLeft } from '../../../contracts/season/note-transfer.ts'
import type { SeasonOpened } from '../../../contracts/season/open-season.ts'
import type { SupervisionRecorded } from '../../../contracts/season/record-supervision.ts'
import type { QuotaReleased } from '../../../contracts/season/release-quota.ts'
import type { QuotaReserved } from '../../../contracts/season/reserve-quota.ts'
import type { CandidatesSelected } from '../../../contracts/season/select-candidates.ts'
import type { ReminderSent } from '../../../contracts/season/send-reminder.ts'
import type { PeriodicReportSubmitted } from '../../../contracts/season/submit-periodic-report.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

type Opened = Of<typeof SeasonOpened>
export type SeasonEvent =
  | Opened
  | Of<typeof ApproversChanged>
  | Of<typeof CandidacyEntered>
  | Of<typeof CandidacyLeft>
  | Of<typeof QuotaReserved>
  | Of<typeof QuotaReleased>
  | Of<typeof CandidatesSelected>
  | Of<typeof ConferenceHeld>
  | Of<typeof RegistrationsForwarded>
  | Of<typeof SupervisionRecorded>
  | Of<typeof ReminderSent>
  | Of<typeof PeriodicReportSubmitted>
  | Of<typeof MonthlyTableMade>
  | Of<typeof ReviewHeld>
  | Of<typeof SeasonClosed>

type Dated<E> = E extends { readonly data: infer D } ? D & { readonly on: LocalDate } : never

export type Season = {
  readonly opened: Opened['data'] | null
  /** Business date of the opening; '' before it. */
  readonly openedOn: LocalDate
  /** In the order of their days; read them by `approversOn`. */
  readonly approverChanges: readonly Dated<Of<typeof ApproversChanged>>[]
  /** Every candidacy of the season, in the order of registration; what became of each is in its own stream. */
  readonly candidacies: readonly Of<typeof CandidacyEntered>['data'][]
  /** Those that went over to another season, in order. */
  readonly left: readonly Dated<Of<typeof CandidacyLeft>>[]
  /** What meetings keep of the framework's limits, one entry a meeting. */
  readonly reserved: readonly Of<typeof QuotaReserved>['data'][]
  /** The newest choice. */
  readonly selected: Dated<Of<typeof CandidatesSelected>> | null
  readonly conferences: readonly Dated<Of<typeof ConferenceHeld>>[]
  readonly forwardings: readonly Dated<Of<typeof RegistrationsForwarded>>[]
  readonly supervisions: readonly Dated<Of<typeof SupervisionRecorded>>[]
  readonly reminders: readonly Dated<Of<typeof ReminderSent>>[]
  readonly reports: readonly Dated<Of<typeof PeriodicReportSubmitted>>[]
  readonly monthlyTables: readonly Dated<Of<typeof MonthlyTableMade>>[]
  readonly reviews: readonly Dated<Of<typeof ReviewHeld>>[]
  readonly closed: Dated<Of<typeof SeasonClosed>> | null
}
export type Approver = Opened['data']['approvers'][number]
/** A season that was opened; every step of a candidacy and every round has one. */
export type OpenedSeason = Season & { readonly opened: NonNullable<Season['opened']> }

/** The chain that holds on a day; before the first change that of the opening. */
export function approversOn({ opened, approverChanges }: OpenedSeason, date: LocalDate): readonly Approver[] {
  return approverChanges.findLast(({ on }) => on <= date)?.approvers ?? opened.approvers
}

/** The organ of the committee that opened the season, by which it acts in it. */
export function organOf({ opened: { approvers, organisationId } }: OpenedSeason): string {
  return approvers.find((approver) => approver.organisationId === organisationId)!.organ
}

/** The chain as it stands by all that is recorded. */
export function approversNow({ opened, approverChanges }: OpenedSeason): readonly Approver[] {
  return approverChanges.at(-1)?.approvers ?? opened.approvers
}

export function isOpened(state: Season | undefined): state is OpenedSeason {
  return state?.opened != null
}

export const season = streamType<Season, SeasonEvent>({
  name: 'season',
  initial: {
    opened: null,
    openedOn: '',
    approverChanges: [],
    candidacies: [],
    left: [],
    reserved: [],
    selected: null,
    conferences: [],
    forwardings: [],
    supervisions: [],
    reminders: [],
    reports: [],
    monthlyTables: [],
    reviews: [],
    closed: null,
  },
  evolve(state, event) {
    const on = event.occurredOn
    switch (event.type) {
      case 'SeasonOpened':
        return { ...state, opened: event.data, openedOn: on }
      case 'ApproversChanged':
        return { ...state, approverChanges: [...state.approverChanges, { ...event.data, on }] }
      case 'CandidacyEntered':
        return { ...state, candidacies: [...state.candidacies, event.data] }
      case 'CandidacyLeft': {
        const candidacies = state.candidacies.filter(({ candidacyId }) => candidacyId !== event.data.candidacyId)
        return { ...state, candidacies, left: [...state.left, { ...event.data, on }] }
      }
      case 'QuotaReserved':
        return { ...state, reserved: [...others(state, event.data), event.data] }
      case 'QuotaReleased':
        return { ...state, reserved: others(state, event.data) }
      case 'CandidatesSelected':
        return { ...state, selected: { ...event.data, on } }
      case 'ConferenceHeld':
        return { ...state, conferences: [...state.conferences, { ...event.data, on }] }
      case 'RegistrationsForwarded':
        return { ...state, forwardings: [...state.forwardings, { ...event.data, on }] }
      case 'SupervisionRecorded':
        return { ...state, supervisions: [...state.supervisions, { ...event.data, on }] }
      case 'ReminderSent':
        return { ...state, reminders: [...state.reminders, { ...event.data, on }] }
      case 'PeriodicReportSubmitted':
        return { ...state, reports: [...state.reports, { ...event.data, on }] }
      case 'MonthlyTableMade':
        return { ...state, monthlyTables: [...state.monthlyTables, { ...event.data, on }] }
      case 'ReviewHeld':
        return { ...state, reviews: [...state.reviews, { ...event.data, on }] }
      case 'SeasonClosed':
        return { ...state, closed: { ...event.data, on } }
      default:
        return unknownEvent(event)
    }
  },
})

function others({ reserved }: Season, { roundId }: { readonly roundId: string }) {
  return reserved.filter((one) => one.roundId !== roundId)
}
