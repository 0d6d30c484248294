// The digital signatures of a paper's newest file: each file holds those before.
import type { Of } from '../../../contracts/define.ts'
import type { SignatureTimestamped, TimestampFailed } from '../../../contracts/document/record-timestamp.ts'
import type { SignatureApplied } from '../../../contracts/document/signature-applied.ts'

export type AppliedSignature = Of<typeof SignatureApplied>['data'] & {
  /** SHA-256 of the file before the time-stamp came, where it came afterwards. */
  readonly unstamped?: string
  /** Why no time-stamp came; absent while one is awaited, and where none is asked for. */
  readonly timestampFailure?: string
}

type All = readonly AppliedSignature[]

/** A signature that was made over the file before a time-stamp came leaves that time-stamp out. */
export function withSignature(all: All, made: Of<typeof SignatureApplied>['data']): All {
  const last = all.at(-1)
  if (last === undefined || made.base !== last.unstamped) return [...all, made]
  const { unstamped, provedAt, ...plain } = last
  return [...all.slice(0, -1), { ...plain, sha256: unstamped }, made]
}

export function withTimestamp(all: All, { base, sha256, provedAt }: Of<typeof SignatureTimestamped>['data']): All {
  return withNewest(all, { unstamped: base, sha256, provedAt })
}

export function withoutTimestamp(all: All, { reason }: Of<typeof TimestampFailed>['data']): All {
  return withNewest(all, { timestampFailure: reason })
}

function withNewest(all: All, change: Partial<AppliedSignature>): All {
  return all.with(-1, { ...all.at(-1)!, ...change })
}
