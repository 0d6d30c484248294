import { NotePredecessor, PredecessorNoted } from '../../../contracts/organisation/note-predecessor.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { organisation } from './state.ts'

export const notePredecessor = decision({
  contract: NotePredecessor,
  stream: organisation,
  version: 1,
  actsFor: () => null,
  decide({ body }, state) {
    const known = state.predecessors.flatMap((one) => [one.organisationId, ...one.earlier])
    if ([body.organisationId, ...body.earlier].every((id) => known.includes(id))) {
      return refuse('PREDECESSOR_NOTED', 'Tổ chức đảng tiền thân này đã được ghi nhận.')
    }
    return [PredecessorNoted(body)]
  },
  commandOf: (events) => only(events, 'PredecessorNoted').data,
})
