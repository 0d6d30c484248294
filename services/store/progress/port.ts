import type { Position } from '../../../contracts/envelope.ts'

/** A step that a policy was refused, by the event that asked for it. */
export type BlockedStep = {
  readonly stream: string
  readonly revision: number
  readonly policy: string
  readonly target: string
}

/** A file that is to be made, by the event that said so. */
export type DueFile = {
  /** Names the file; a later event for the same one takes the place of an earlier. */
  readonly file: string
  readonly stream: string
  readonly eventId: string
  readonly position: Position
}

/** How far the relay is, and what it still waits for. Losing it loses nothing: everything is reacted to again. */
export interface Progress {
  position(): Position | null
  /** Keeps what changed, together with the position of the event that changed it; null leaves the position. */
  save(position: Position | null, change: ProgressChange): void
  blocked(): readonly BlockedStep[]
  due(): readonly DueFile[]
  /** Policies that have seen every event up to `position`, by name. */
  caughtUp(): readonly string[]
  close(): void
}

export type ProgressChange = {
  readonly block?: readonly BlockedStep[]
  readonly unblock?: readonly BlockedStep[]
  readonly due?: DueFile | undefined
  /** Name of the file that was made or cannot be made. */
  readonly done?: string | undefined
  /** Names of policies that have caught up now. */
  readonly caughtUp?: readonly string[]
}
