import { MeetingCalled } from '../../../contracts/invitation/invite-to-meeting.ts'
import { invitation } from '../../decisions/invitation/state.ts'
import { resource, shown } from './resource.ts'

export const invitations = resource({
  path: '/v1/invitations',
  tag: 'Hội nghị xét',
  summary: 'Một lần mời họp: cơ quan mời, thời gian, địa điểm, nội dung, tài liệu kèm theo, khách mời',
  stream: invitation,
  owners: ({ called }) => [called?.organisationId],
  view: ({ called }, reader) => shown(MeetingCalled, called, reader) as object,
})
