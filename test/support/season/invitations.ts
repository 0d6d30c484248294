// Calls to meetings of the season's tests.
import type { BodyOf } from '../../../contracts/define.ts'
import type { InviteToMeeting } from '../../../contracts/invitation/invite-to-meeting.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { opened, type Step, step } from '../play.ts'
import * as ids from './ids.ts'

export const invitationOfA: BodyOf<typeof InviteToMeeting> = {
  seasonId: ids.seasonId,
  organisationId: ids.branchA,
  organ: 'branch-meeting',
  heldOn: '2024-12-15',
  opensAt: '19:30',
  place: 'Phòng họp số 1',
  kind: 'hội nghị chi bộ xét, đề nghị công nhận',
  agenda: ['Thông qua kết quả tự đánh giá.', 'Biểu quyết đề nghị công nhận'],
  enclosed: ['Phiếu tự đánh giá năm 2024'],
  guests: [{ personId: ids.committeeMembers[0], title: 'Bí thư Đảng ủy' }],
}

export const invitationOfCommittee: BodyOf<typeof InviteToMeeting> = {
  seasonId: ids.seasonId,
  organisationId: ids.committee,
  organ: 'executive-committee',
  heldOn: '2024-12-20',
  opensAt: '08:00',
  place: 'Hội trường Cơ sở',
  kind: 'hội nghị Ban Chấp hành',
  agenda: ['Xét, đề nghị công nhận các chi bộ'],
}

export const calledA: Step = step('InviteToMeeting', { as: 'call A', body: invitationOfA, occurredOn: '2024-12-10' })
export const calledCommittee: Step = step('InviteToMeeting', {
  as: 'call committee',
  body: invitationOfCommittee,
  occurredOn: '2024-12-16',
})

export const [callA, callCommittee] = [opened('call A'), opened('call committee')]
export const paperOfCall = (id: string) => documentId('invitation', { stream: 'invitation', id })
