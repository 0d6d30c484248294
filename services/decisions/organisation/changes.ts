// What each event of an organisation changes in its folded state.
import type { Of } from '../../../contracts/define.ts'
import type { OfficerEnded } from '../../../contracts/organisation/end-officer.ts'
import type { SubordinateNoted } from '../../../contracts/organisation/note-subordinate.ts'
import type { SubordinateLeft } from '../../../contracts/organisation/note-subordinate-left.ts'
import { dayBefore } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Established, Passed } from './events.ts'
import { holdsOn } from './spans.ts'
import type { Officer, Organisation, Passing, Subordinate, Term } from './state.ts'

export function founding(data: Established['data']): Partial<Organisation> {
  const { kind, parentId, effectiveFrom, legalBasis, settings, externalRefs, ...names } = data
  return {
    founded: {
      effectiveFrom,
      ...(legalBasis === undefined ? {} : { legalBasis }),
      ...(settings === undefined ? {} : { settings }),
      ...(externalRefs === undefined ? {} : { externalRefs }),
    },
    names: [{ ...names, effectiveFrom }],
    kinds: [{ kind, effectiveFrom }],
    parents: [{ ...(parentId === undefined ? {} : { parentId }), effectiveFrom }],
  }
}

export function passingOf(event: Passed): Passing {
  const { effectiveFrom } = event.data
  switch (event.type) {
    case 'OrganisationMerged':
      return { by: 'merged', successors: [event.data.into], ends: true, effectiveFrom }
    case 'OrganisationSplit':
      return { by: 'split', successors: event.data.into, ends: !event.data.continues, effectiveFrom }
    case 'OrganisationDissolved': {
      const { successorId } = event.data
      return { by: 'dissolved', successors: successorId === undefined ? [] : [successorId], ends: true, effectiveFrom }
    }
  }
}

export function ended(officer: Officer, { personId, office, organ, until }: Of<typeof OfficerEnded>['data']): Officer {
  const isThis = officer.personId === personId && officer.office === office && officer.organ === organ
  return isThis && holdsOn(officer.from, officer.until, until) ? { ...officer, until } : officer
}

/** A term without an end runs until the next one begins. */
export function endedBy(terms: readonly Term[], next: LocalDate): readonly Term[] {
  return terms.map((term) => (term.to === undefined && term.from < next ? { ...term, to: dayBefore(next) } : term))
}

/** An organisation told of again, as one of another kind, is that from its day. */
export function noted(
  before: readonly Subordinate[],
  data: Of<typeof SubordinateNoted>['data'],
): readonly Subordinate[] {
  return [...left(before, data), data]
}

export function left(before: readonly Subordinate[], { organisationId, from }: Of<typeof SubordinateLeft>['data']) {
  return before.map((one) =>
    one.organisationId === organisationId && holdsOn(one.from, one.until, from)
      ? { ...one, until: dayBefore(from) }
      : one,
  )
}
