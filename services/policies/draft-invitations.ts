import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper } from './draft-paper.ts'
import type { Policy } from './policy.ts'

/** A call to a meeting becomes a giấy mời. */
export const draftInvitations: Policy = {
  name: 'draft-invitations',
  on: ['MeetingCalled'],
  settled: ['DOCUMENT_EXISTS'],
  react: ({ event }, around) => draftPaper('invitation', { stream: 'invitation', id: idOf(event.stream) }, around),
}
