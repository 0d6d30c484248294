// What a committee does in its season, each command as it is accepted once the branches are entered and registered.

import type { BodyOf } from '../../../contracts/define.ts'
import type { HoldConference } from '../../../contracts/season/hold-conference.ts'
import { type Step, step } from '../play.ts'
import { sealed } from '../season-events.ts'
import * as ids from './ids.ts'

const id = ids.seasonId
export const seasonText = sealed(`season-${id}`)
const [chair, deputy] = ids.committeeMembers as readonly string[]

export const selection = { organisationIds: [ids.branchA, ids.branchB] }
export const conference: BodyOf<typeof HoldConference> = {
  place: 'Hội trường Cơ sở',
  chairId: chair!,
  minuteTakerId: deputy!,
  participants: [
    { personId: chair!, title: 'Bí thư Đảng ủy' },
    { personId: deputy!, title: 'Phó Bí thư Đảng ủy' },
    { personId: ids.membersA[0], title: 'Bí thư chi bộ', organisation: 'Chi bộ Phòng A' },
    { title: 'Chủ tịch Công đoàn cơ sở' },
  ],
  massOrganisations: [{ kind: 'trade-union', name: 'Công đoàn cơ sở' }],
  contents: seasonText,
}
export const forwarding = { items: [ids.candidacyA, ids.candidacyB], to: ids.authority }
export const supervision = {
  organisationId: ids.branchA,
  candidacyId: ids.candidacyA,
  by: [deputy!],
  findings: seasonText,
}
export const reminder = { candidacyIds: [ids.candidacyA, ids.candidacyB], step: 'self-assessment' as const }
export const monthly = { period: { unit: 'month' as const, number: 5 }, contents: seasonText }
export const monthlyTable = { month: 12 }
export const review = { kind: 'preliminary' as const, years: { from: 2024, to: 2024 }, conclusions: seasonText }

export const committeeWork: readonly Step[] = [
  step('SelectCandidates', { id, body: selection, occurredOn: '2024-04-26' }),
  step('HoldConference', { id, body: conference, occurredOn: '2024-05-06' }),
  step('ForwardRegistrations', { id, body: forwarding, occurredOn: '2024-05-06' }),
  step('RecordSupervision', { id, body: supervision, occurredOn: '2024-12-05' }),
  step('SendReminder', { id, body: reminder, occurredOn: '2024-12-05' }),
  step('SubmitPeriodicReport', { id, body: monthly, occurredOn: '2024-12-05' }),
  step('MakeMonthlyTable', { id, body: monthlyTable, occurredOn: '2024-12-05' }),
  step('HoldReview', { id, body: review, occurredOn: '2025-01-20' }),
]
