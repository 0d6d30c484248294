import type { Of } from '../../../contracts/define.ts'
import type { MeetingCalled } from '../../../contracts/invitation/invite-to-meeting.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type InvitationEvent = Of<typeof MeetingCalled>

export type Invitation = {
  readonly called: (Of<typeof MeetingCalled>['data'] & { readonly on: LocalDate }) | null
}

export const invitation = streamType<Invitation, InvitationEvent>({
  name: 'invitation',
  initial: { called: null },
  evolve(_, event) {
    switch (event.type) {
      case 'MeetingCalled':
        return { called: { ...event.data, on: event.occurredOn } }
      default:
        return unknownEvent(event as never)
    }
  },
})
