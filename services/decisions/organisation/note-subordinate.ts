import { NoteSubordinate, SubordinateNoted } from '../../../contracts/organisation/note-subordinate.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { organisation, type Subordinate } from './state.ts'

export const noteSubordinate = decision({
  contract: NoteSubordinate,
  stream: organisation,
  version: 1,
  actsFor: () => null,
  decide({ body }, state) {
    const { organisationId, kind, from } = body
    const isThis = (one: Subordinate) => one.organisationId === organisationId && one.kind === kind && one.from === from
    if (state.subordinates.some(isThis)) {
      return refuse('SUBORDINATE_NOTED', 'Tổ chức đảng trực thuộc này đã được ghi nhận.')
    }
    return [SubordinateNoted(body)]
  },
  commandOf: (events) => only(events, 'SubordinateNoted').data,
})
