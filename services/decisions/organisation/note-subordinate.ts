import { NoteSubordinate, SubordinateNoted } from '../../../contracts/organisation/note-subordinate.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { organisation } from './state.ts'

export const noteSubordinate = decision({
  contract: NoteSubordinate,
  stream: organisation,
  version: 1,
  actsFor: () => null,
  decide({ body }, state) {
    if (state.subordinates.some(({ organisationId }) => organisationId === body.organisationId)) {
      return refuse('SUBORDINATE_NOTED', 'Tổ chức đảng trực thuộc này đã được ghi nhận.')
    }
    return [SubordinateNoted(body)]
  },
  commandOf: (events) => only(events, 'SubordinateNoted').data,
})
