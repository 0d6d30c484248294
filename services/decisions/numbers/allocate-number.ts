import { AllocateNumber, NumberAllocated } from '../../../contracts/numbers/allocate-number.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { registerOf } from './register-of.ts'
import { nextNumber, numberOf, numbers } from './state.ts'

export const allocateNumber = decision({
  contract: AllocateNumber,
  stream: numbers,
  version: 1,
  target: registerOf,
  actsFor: () => null,
  decide({ body }, state) {
    const given = numberOf(state, body.documentId)
    if (given !== undefined) return refuse('ALREADY_NUMBERED', `Văn bản đã được cấp số ${given}.`)
    return [NumberAllocated({ ...body, number: nextNumber(state) })]
  },
  commandOf: (events) => pick(only(events, 'NumberAllocated').data, 'documentId'),
})
