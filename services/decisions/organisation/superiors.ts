// Who stands above and below an organisation on a date. Where one merged or was dissolved, its one successor took its place.
import type { LocalDate } from '../../../contracts/values.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { endOn, type Facts, factsOn, subordinatesOn } from './on-date.ts'
import { type Organisation, organisation, type Subordinate } from './state.ts'
import { walk } from './walk.ts'

/** The organisation directly above; undefined at the top of the tree. */
export function superiorOn(id: string, date: LocalDate, context: Context): string | undefined {
  const parentId = parentOn(id, date, context)
  return parentId === undefined ? undefined : heirOn(parentId, date, context)
}

/** What an organisation is on a day, if it exists and stands directly below the committee then; reads superiorRefs of one level. */
export function factsBelow(committee: string, id: string, date: LocalDate, context: Context): Facts | null {
  const state = context.get(organisation, id)
  if (state === undefined || endOn(state, date) !== undefined) return null
  return superiorOn(id, date, context) === committee ? factsOn(state, date) : null
}

/** The organisation with all whose place it took: what `belowOn` looks at. */
export function belowRefs(id: string, context: Context): StreamRef[] {
  const before = ({ predecessors }: Organisation) => predecessors.map(({ organisationId }) => organisationId)
  return walk([id], before, context).map((one) => ref(organisation, one))
}

/** The organisations directly below, also those below one whose place it took. */
export function belowOn(id: string, date: LocalDate, context: Context): readonly Subordinate[] {
  return placesOf(id, date, context).flatMap((one) => {
    const state = context.get(organisation, one)
    return state === undefined ? [] : subordinatesOn(state, date)
  })
}

/** The organisation, then all whose place it alone had taken by that day; reads belowRefs. */
export function placesOf(id: string, date: LocalDate, context: Context): readonly string[] {
  const before = ({ predecessors }: Organisation) =>
    predecessors.map((one) => one.organisationId).filter((one) => heirOn(one, date, context) === id)
  return walk([id], before, context)
}

/** Those of them that are of one of these kinds. */
export function candidatesBelow(id: string, kinds: readonly string[], date: LocalDate, context: Context) {
  return belowOn(id, date, context).filter(({ kind }) => kinds.includes(kind))
}

/** What stands in the place of an organisation: itself while it exists, then its successor if there is one alone. */
export function heirOn(id: string, date: LocalDate, context: Context): string {
  return heirsOn(id, date, context).at(-1)!
}

/** The organisation with whoever took its place by that day: what `heirOn` looks at. */
export function heirRefs(id: string, date: LocalDate, context: Context): StreamRef[] {
  return heirsOn(id, date, context).map((one) => ref(organisation, one))
}

/** These and all that ever took the place of one of them, or a part of it, by what is recorded now. */
export function allHeirs(ids: readonly string[], context: Context): readonly string[] {
  return walk(ids, ({ passings }) => passings.flatMap(({ successors }) => successors), context)
}

/** The organisation, so many levels of superiors above it on a date, and whoever took the place of one of them. */
export function superiorRefs(id: string, levels: number, date: LocalDate, context: Context): StreamRef[] {
  const heirs = heirsOn(id, date, context)
  const parentId = parentOn(heirs.at(-1)!, date, context)
  const above = levels === 0 || parentId === undefined ? [] : superiorRefs(parentId, levels - 1, date, context)
  return [...heirs.map((heir) => ref(organisation, heir)), ...above]
}

/** The organisation and all that stand above it on a date or later, by what is recorded now. */
export function aboveSince(id: string, date: LocalDate, context: Context): readonly string[] {
  return walk(
    [id],
    ({ parents, passings }) => {
      const inForce = parents.findLastIndex(({ effectiveFrom }) => effectiveFrom <= date)
      return [
        ...parents.slice(Math.max(inForce, 0)).flatMap(({ parentId }) => parentId ?? []),
        ...passings.filter(({ ends }) => ends).flatMap(({ successors }) => successors),
      ]
    },
    context,
  )
}

function parentOn(id: string, date: LocalDate, context: Context): string | undefined {
  const state = context.get(organisation, id)
  return state === undefined ? undefined : factsOn(state, date).parentId
}

/** The organisation, then each that took the place of the one before. */
function heirsOn(id: string, date: LocalDate, context: Context): readonly string[] {
  const heirOf = (state: Organisation) => {
    const successors = endOn(state, date)?.successors ?? []
    return successors.length === 1 ? successors : []
  }
  return walk([id], heirOf, context)
}
