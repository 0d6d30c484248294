import { ErasePerson, PersonErased } from '../../../contracts/person/erase-person.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { person } from './state.ts'

export const erasePerson = decision({
  contract: ErasePerson,
  stream: person,
  version: 1,
  actsFor: (_, state) => state.memberships.at(-1)?.organisationId ?? null,
  decide({ body }, state) {
    if (state.erased) return refuse('PERSON_ERASED', 'Dữ liệu của người này đã được xóa từ trước.')
    return [PersonErased(body)]
  },
  commandOf: (events) => only(events, 'PersonErased').data,
})
