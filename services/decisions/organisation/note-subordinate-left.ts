import { NoteSubordinateLeft, SubordinateLeft } from '../../../contracts/organisation/note-subordinate-left.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { subordinatesOn } from './on-date.ts'
import { organisation } from './state.ts'

export const noteSubordinateLeft = decision({
  contract: NoteSubordinateLeft,
  stream: organisation,
  version: 1,
  actsFor: () => null,
  decide({ body }, state) {
    if (subordinatesOn(state, body.from).some(({ organisationId }) => organisationId === body.organisationId)) {
      return [SubordinateLeft(body)]
    }
    return refuse('SUBORDINATE_NOTED', 'Tổ chức đảng này đã được ghi nhận là không còn trực thuộc.')
  },
  commandOf: (events) => only(events, 'SubordinateLeft').data,
})
