import { RecordTimestamp, SignatureTimestamped } from '../../../contracts/document/record-timestamp.ts'
import { decision, only } from '../kernel/decision.ts'
import { awaitsTimestamp } from './signing.ts'
import { document, issuerOf } from './state.ts'

export const recordTimestamp = decision({
  contract: RecordTimestamp,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide: ({ body }, state) => awaitsTimestamp(body, state) ?? [SignatureTimestamped(body)],
  commandOf: (events) => only(events, 'SignatureTimestamped').data,
})
