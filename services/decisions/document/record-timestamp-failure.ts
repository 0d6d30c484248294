import { RecordTimestampFailure, TimestampFailed } from '../../../contracts/document/record-timestamp.ts'
import { decision, only } from '../kernel/decision.ts'
import { awaitsTimestamp } from './signing.ts'
import { document, issuerOf } from './state.ts'

export const recordTimestampFailure = decision({
  contract: RecordTimestampFailure,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  decide: ({ body }, state) => awaitsTimestamp(body, state) ?? [TimestampFailed(body)],
  commandOf: (events) => only(events, 'TimestampFailed').data,
})
