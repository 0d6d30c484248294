// One page of events into many builds: rows and checkpoints in one transaction, each build's part on its own.
import type { Position, StoredEvent } from '../contracts/envelope.ts'
import { type Build, saveCheckpoint } from './builds.ts'
import { apply } from './projection.ts'
import type { Db } from './tables.ts'

const firstPauseMs = 100
const longestPauseMs = 30_000

type Handled = { readonly build: Build; readonly position: Position | null; readonly failure: unknown }

/**
 * Applies `page`, read after `after`, and moves the checkpoints with the rows. A build that is past an event skips it;
 * a build that has not reached `after` is left alone. A handler that throws holds up only its own build, which keeps
 * what came before. Returns the builds that failed now.
 */
export function advance(
  db: Db,
  builds: readonly Build[],
  after: Position | null,
  page: readonly StoredEvent[],
): Build[] {
  const ready = builds.filter((build) => after === null || (build.position !== null && build.position >= after))
  const handled = db.transaction(() => ready.map((build) => handle(db, build, page)))
  for (const { build, position, failure } of handled) {
    build.position = position
    build.failing = failure === null ? null : failing(build, failure)
  }
  return handled.filter(({ failure }) => failure !== null).map(({ build }) => build)
}

/** The position that all builds have passed; null where one has none yet. */
export function slowest(builds: readonly Build[]): Position | null {
  return builds.reduce<Position | null>(
    (least, { position }, n) =>
      n === 0 || position === null ? position : least === null || least < position ? least : position,
    null,
  )
}

function handle(db: Db, build: Build, page: readonly StoredEvent[]): Handled {
  const { position } = build
  const due = position === null ? page : page.filter((stored) => stored.position > position)
  return write(db, build, due)
}

function write(db: Db, build: Build, due: readonly StoredEvent[]): Handled {
  const last = due.at(-1)
  if (last === undefined) return { build, position: build.position, failure: null }
  let done = 0
  db.exec('SAVEPOINT part')
  try {
    for (const stored of due) {
      apply(build.projection, build.tx, stored)
      done++
    }
    saveCheckpoint(db, build, last.position)
    db.exec('RELEASE part')
    return { build, position: last.position, failure: null }
  } catch (failure) {
    db.exec('ROLLBACK TO part; RELEASE part')
    // Handlers are deterministic, so the events before the failing one can be handled again and kept.
    return { ...write(db, build, due.slice(0, done)), failure }
  }
}

function failing(build: Build, error: unknown): NonNullable<Build['failing']> {
  const pauseMs = Math.min((build.failing?.pauseMs ?? firstPauseMs / 2) * 2, longestPauseMs)
  return { error, pauseMs, retryAt: performance.now() + pauseMs }
}
