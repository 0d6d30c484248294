import type { ApiDeps } from './deps.ts'

/** Longest wait, in milliseconds. */
const patienceMs = 5_000

/** Whether the read models know, within moments, of everything that is in the log now. */
export async function caughtUp({ store, models }: Pick<ApiDeps, 'store' | 'models'>): Promise<boolean> {
  const head = await store.head()
  return head === null || models.waitFor(head, patienceMs)
}
