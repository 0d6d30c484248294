import { CancelNumber, NumberCancelled } from '../../../contracts/numbers/cancel-number.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { registerOf } from './register-of.ts'
import { numberOf, numbers } from './state.ts'

export const cancelNumber = decision({
  contract: CancelNumber,
  stream: numbers,
  version: 1,
  target: registerOf,
  actsFor: () => null,
  decide({ body }, state) {
    if (numberOf(state, body.documentId) !== body.number) {
      return refuse('NUMBER_UNKNOWN', `Số ${body.number} không phải của văn bản này hoặc đã hủy.`)
    }
    return [NumberCancelled(body)]
  },
  commandOf: (events) => only(events, 'NumberCancelled').data,
})
