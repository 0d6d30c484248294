import type { EventContract } from '../../../contracts/define.ts'
import { ApproversChanged } from '../../../contracts/season/change-approvers.ts'
import { SeasonClosed } from '../../../contracts/season/close-season.ts'
import { RegistrationsForwarded } from '../../../contracts/season/forward-registrations.ts'
import { ConferenceHeld } from '../../../contracts/season/hold-conference.ts'
import { ReviewHeld } from '../../../contracts/season/hold-review.ts'
import { MonthlyTableMade } from '../../../contracts/season/make-monthly-table.ts'
import { SupervisionRecorded } from '../../../contracts/season/record-supervision.ts'
import { CandidatesSelected } from '../../../contracts/season/select-candidates.ts'
import { ReminderSent } from '../../../contracts/season/send-reminder.ts'
import { PeriodicReportSubmitted } from '../../../contracts/season/submit-periodic-report.ts'
import { approversNow, isOpened, type Season, season } from '../../decisions/season/state.ts'
import { eachShown, type Reader, resource, shown } from './resource.ts'

/** Who registered, what the committee did, and why somebody came to no end, is for the committee and those above it. */
export const seasons = resource({
  path: '/v1/seasons',
  tag: 'Đợt xét',
  summary: 'Một đợt xét: thời hạn các bước, các cấp xét, các lượt đăng ký, việc của cấp ủy, kết thúc',
  stream: season,
  owners: () => 'everyone',
  insiders: ({ opened }) => [opened?.organisationId],
  view: (state, reader) => ({
    ...state.opened,
    ...(isOpened(state) ? { approvers: approversNow(state) } : {}),
    approverChanges: eachShown(ApproversChanged, state.approverChanges, reader),
    registered: state.candidacies.length,
    ...(reader.isInsider ? { candidacies: state.candidacies, left: state.left, ...workFor(state, reader) } : {}),
    closed: closedFor(state, reader),
  }),
})

function workFor(state: Season, reader: Reader) {
  const each = (contract: EventContract, acts: readonly object[]) => eachShown(contract, acts, reader)
  return {
    selected: shown(CandidatesSelected, state.selected, reader),
    conferences: each(ConferenceHeld, state.conferences),
    forwardings: each(RegistrationsForwarded, state.forwardings),
    supervisions: each(SupervisionRecorded, state.supervisions),
    reminders: each(ReminderSent, state.reminders),
    reports: each(PeriodicReportSubmitted, state.reports),
    monthlyTables: each(MonthlyTableMade, state.monthlyTables),
    reviews: each(ReviewHeld, state.reviews),
  }
}

function closedFor({ closed }: Season, reader: Reader): unknown {
  if (closed === null || reader.isInsider) return shown(SeasonClosed, closed, reader)
  const { unfinished, ...ends } = closed
  return ends
}
