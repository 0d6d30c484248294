import Type from 'typebox'
import { command, event } from '../define.ts'
import { Count, closed, Id } from '../values.ts'

const candidacies = Type.Array(Id, { maxItems: 200, uniqueItems: true })

const body = closed({
  /** The meeting that is about to decide; given again, its newest reservation takes the place of the one before. */
  roundId: Id,
  recognised: candidacies,
  /** Of these, who gets a certificate of merit. */
  certificates: candidacies,
})

const limit = Type.Optional(Count)

/**
 * Keeps places within the framework's limits for what one meeting decides, right before it is decided: two meetings at the
 * same moment meet in the season's stream. Given by the service itself.
 */
export const ReserveQuota = command({ name: 'ReserveQuota', stream: 'season', target: 'exists', body })
export const QuotaReserved = event(
  'QuotaReserved',
  1,
  closed({
    ...body.properties,
    /** Most of each; absent where the framework sets no limit. */
    limits: closed({ recognised: limit, certificates: limit }),
  }),
)
