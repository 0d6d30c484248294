export type Closing = { close(): Promise<void> }

/** Collects what has to be ended, and ends it in reverse order of opening, once. */
export function closing(): Closing & { add(end: () => unknown): void } {
  const ends: (() => unknown)[] = []
  return {
    add: (end) => ends.unshift(end),
    async close() {
      for (const end of ends.splice(0)) await end()
    },
  }
}
