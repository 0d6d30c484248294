import type { Position } from '../contracts/envelope.ts'

type Waiter = { readonly position: Position; settle(reached: boolean): void }

/** Callers who wait until a position has been reached, each at most for its own time. */
export function waiters(reached: () => Position | null) {
  const waiting = new Set<Waiter>()
  const isReached = (position: Position) => {
    const now = reached()
    return now !== null && now >= position
  }
  return {
    waitFor: (position: Position, timeoutMs: number): Promise<boolean> =>
      new Promise((resolve) => {
        if (isReached(position)) return resolve(true)
        const waiter: Waiter = {
          position,
          settle: (outcome) => {
            clearTimeout(timer)
            waiting.delete(waiter)
            resolve(outcome)
          },
        }
        const timer = setTimeout(() => waiter.settle(false), timeoutMs)
        waiting.add(waiter)
      }),
    /** To be called when the position may have moved. */
    check: () => {
      for (const waiter of [...waiting]) if (isReached(waiter.position)) waiter.settle(true)
    },
    stop: () => {
      for (const waiter of [...waiting]) waiter.settle(false)
    },
  }
}
