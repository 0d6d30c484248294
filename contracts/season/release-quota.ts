import { command, event } from '../define.ts'
import { closed, Id } from '../values.ts'

const body = closed({ roundId: Id })

/** Gives back what was kept for a meeting that ended without a decision; given by a policy. */
export const ReleaseQuota = command({ name: 'ReleaseQuota', stream: 'season', target: 'exists', body })
export const QuotaReleased = event('QuotaReleased', 1, body)
