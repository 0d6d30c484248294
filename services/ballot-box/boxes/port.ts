/** yes = tán thành, no = không tán thành, blank = không có ý kiến. */
export type Choice = 'yes' | 'no' | 'blank'

/** One that may vote, and the SHA-256 of the credential on their slip. */
export type Slip = { readonly voter: string; readonly credentialSha256: string }

export type Tally = {
  /** Who voted, sorted, so that the order says nothing. */
  readonly checkIns: readonly string[]
  /** Per row of the ballot paper. */
  readonly rows: readonly { readonly yes: number; readonly no: number; readonly blank: number }[]
}

/**
 * The boxes of electronic ballots, outside the log (docs/ballot.md). A box knows who voted and holds the sealed ballots,
 * and nothing joins the two. It is never copied, never sent anywhere, and destroyed once the log holds the result.
 */
export interface BallotBoxes {
  /** Replaces all slips of a ballot and makes its box at need, for a paper of so many rows. */
  issue(ballotId: string, rows: number, slips: readonly Slip[]): 'issued' | 'voted-already' | 'shut' | 'damaged'
  /**
   * Puts a ballot into the box. A second one on the same slip is `received` too and changes nothing: telling them apart
   * would link voter and choice. `unknown`: no slip of this ballot. `damaged`: the box cannot be read.
   */
  cast(
    ballotId: string,
    credentialSha256: string,
    choices: readonly Choice[],
  ): 'received' | 'unknown' | 'shut' | 'damaged'
  /** Ballots in the box; null where there is no box, or one that cannot be read. */
  votes(ballotId: string): number | null
  /** Shuts the box for good and counts. `missing`: there is none; `damaged`: it cannot be read, or ballots and check-ins do not match. */
  shut(ballotId: string): Tally | 'missing' | 'damaged'
  /** Destroys the box with its key; none is left where there was none. */
  destroy(ballotId: string): void
  /** Ballots that have a box. */
  ids(): readonly string[]
  close(): void
}
