// Who may read what: a key sees its own organisation, everything below it today, and what those were before that they
// took the place of.
import { businessDate } from '../../contracts/time.ts'
import type { LocalDate } from '../../contracts/values.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { endOn, factsOn } from '../decisions/organisation/on-date.ts'
import { type Organisation, organisation } from '../decisions/organisation/state.ts'
import type { ApiDeps } from './deps.ts'
import type { Caller } from './plugins/authentication.ts'

/** What decides over sight: the tree as it is today. */
export type Tree = Pick<ApiDeps, 'store' | 'now'>

/** Whether one of the organisations lies in the caller's subtree; a caller of the whole service sees all. */
export async function maySee(
  tree: Tree,
  caller: Caller,
  organisations: readonly (string | undefined)[],
): Promise<boolean> {
  if (caller.organisation === null) return true
  for (const id of organisations) {
    if (id !== undefined && (await isBelow(tree, id, caller.organisation))) return true
  }
  return false
}

/** Whether `ancestor` is the organisation itself, one of its superiors, or one of its successors or of theirs. */
export async function isBelow(tree: Tree, id: string, ancestor: string): Promise<boolean> {
  return reaches(tree, id, ancestor, (state, today) => {
    const { parentId } = factsOn(state, today)
    return [...(parentId === undefined ? [] : [parentId]), ...heirsOf(state, today)]
  })
}

/** Whether `heir` is the organisation itself or took its place: what was that one's own is its own. */
export async function isHeir(tree: Tree, id: string, heir: string): Promise<boolean> {
  return reaches(tree, id, heir, heirsOf)
}

function heirsOf(state: Organisation, today: LocalDate): readonly string[] {
  return endOn(state, today)?.successors ?? []
}

/** Whether one comes from an organisation to another by some steps; a ring ends where it began. */
async function reaches(
  { store, now }: Tree,
  from: string,
  to: string,
  next: (state: Organisation, today: LocalDate) => readonly string[],
): Promise<boolean> {
  const today = businessDate(now())
  const seen = [from]
  for (const at of seen) {
    if (at === to) return true
    const state = fold(organisation, await store.read(streamName(organisation, at)))
    if (state.founded === null) continue
    seen.push(...next(state, today).filter((one) => !seen.includes(one)))
  }
  return false
}
