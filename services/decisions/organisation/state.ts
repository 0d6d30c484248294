import type { Static } from 'typebox'
import type { Of } from '../../../contracts/define.ts'
import type { OfficerAppointed } from '../../../contracts/organisation/appoint-officer.ts'
import type { SettingsChanged } from '../../../contracts/organisation/change-settings.ts'
import type { NameForms as NameFormsSchema } from '../../../contracts/organisation/establish.ts'
import type { FilesHandedOver } from '../../../contracts/organisation/hand-over-files.ts'
import type { PredecessorNoted } from '../../../contracts/organisation/note-predecessor.ts'
import type { SubordinateNoted } from '../../../contracts/organisation/note-subordinate.ts'
import type { TermOpened } from '../../../contracts/organisation/open-term.ts'
import type { IdentifierSet } from '../../../contracts/organisation/set-identifier.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'
import { ended, endedBy, founding, left, noted, passingOf } from './changes.ts'
import type { Established, OrganisationEvent } from './events.ts'

export type NameForms = Static<typeof NameFormsSchema>
export type Term = Of<typeof TermOpened>['data'] & { readonly id: string }
export type Officer = Of<typeof OfficerAppointed>['data']
export type Subordinate = Of<typeof SubordinateNoted>['data'] & { readonly until?: LocalDate }
export type Handover = Of<typeof FilesHandedOver>['data'] & { readonly on: LocalDate; readonly revision: number }
/** What holds from a day until the next one of its list. */
export type From<T> = T & { readonly effectiveFrom: LocalDate }

/** How an organisation came to an end, or was split and went on. */
export type Passing = From<{
  readonly by: 'merged' | 'split' | 'dissolved'
  readonly successors: readonly string[]
  readonly ends: boolean
}>

/** Lists `From` are in the order of their days. Read them by on-date.ts. */
export type Organisation = {
  readonly founded: Pick<Established['data'], 'effectiveFrom' | 'legalBasis' | 'settings' | 'externalRefs'> | null
  readonly names: readonly From<NameForms>[]
  readonly kinds: readonly From<{ readonly kind: string }>[]
  readonly parents: readonly From<{ readonly parentId?: string }>[]
  readonly identifiers: readonly Of<typeof IdentifierSet>['data'][]
  readonly passings: readonly Passing[]
  /** Whose successor it is. */
  readonly predecessors: readonly Of<typeof PredecessorNoted>['data'][]
  readonly terms: readonly Term[]
  readonly officers: readonly Officer[]
  /** In the order of their days; before the first, those of the founding. */
  readonly settings: readonly Of<typeof SettingsChanged>['data'][]
  /** Files that it gave away when it ended. */
  readonly handovers: readonly Handover[]
  /** Organisations directly below; `until` is the last day of one that left. */
  readonly subordinates: readonly Subordinate[]
}

export const organisation = streamType<Organisation, OrganisationEvent>({
  name: 'organisation',
  initial: {
    founded: null,
    names: [],
    kinds: [],
    parents: [],
    identifiers: [],
    passings: [],
    predecessors: [],
    terms: [],
    officers: [],
    settings: [],
    handovers: [],
    subordinates: [],
  },
  evolve(state, event) {
    switch (event.type) {
      case 'OrganisationEstablished':
        return { ...state, ...founding(event.data) }
      case 'OrganisationRenamed': {
        const { names, effectiveFrom } = event.data
        return { ...state, names: [...state.names, { ...state.names.at(-1)!, ...names, effectiveFrom }] }
      }
      case 'OrganisationMoved': {
        const { parentId, effectiveFrom } = event.data
        return { ...state, parents: [...state.parents, { parentId, effectiveFrom }] }
      }
      case 'KindChanged': {
        const { kind, effectiveFrom } = event.data
        return { ...state, kinds: [...state.kinds, { kind, effectiveFrom }] }
      }
      case 'IdentifierSet':
        return { ...state, identifiers: [...state.identifiers, event.data] }
      case 'OrganisationMerged':
      case 'OrganisationSplit':
      case 'OrganisationDissolved':
        return { ...state, passings: [...state.passings, passingOf(event)] }
      case 'PredecessorNoted':
        return { ...state, predecessors: [...state.predecessors, event.data] }
      case 'TermOpened': {
        const { from } = event.data
        return { ...state, terms: [...endedBy(state.terms, from), { ...event.data, id: termIdOf(from) }] }
      }
      case 'OfficerAppointed':
        return { ...state, officers: [...state.officers, event.data] }
      case 'OfficerEnded':
        return { ...state, officers: state.officers.map((officer) => ended(officer, event.data)) }
      case 'SettingsChanged':
        return { ...state, settings: [...state.settings, event.data] }
      case 'FilesHandedOver':
        return {
          ...state,
          handovers: [...state.handovers, { ...event.data, on: event.occurredOn, revision: event.revision }],
        }
      case 'SubordinateNoted':
        return { ...state, subordinates: noted(state.subordinates, event.data) }
      case 'SubordinateLeft':
        return { ...state, subordinates: left(state.subordinates, event.data) }
      default:
        return unknownEvent(event)
    }
  },
})

/** A term is named by its first day within its organisation: 2020-08-15 is 20200815. */
export function termIdOf(from: LocalDate): string {
  return from.replaceAll('-', '')
}
