import { CandidacyLeft, NoteTransfer } from '../../../contracts/season/note-transfer.ts'
import { decision, only } from '../kernel/decision.ts'
import { notEntered } from './committee-work.ts'
import { season } from './state.ts'

export const noteTransfer = decision({
  contract: NoteTransfer,
  stream: season,
  version: 1,
  actsFor: () => null,
  decide({ body }, state) {
    const stranger = notEntered('NOT_IN_SEASON', { id: body.candidacyId, pointer: '/candidacyId' }, state)
    return stranger ?? [CandidacyLeft(body)]
  },
  commandOf: (events) => only(events, 'CandidacyLeft').data,
})
