import type { Static } from 'typebox'
import type { Of } from '../../../contracts/define.ts'
import type { OfficerAppointed } from '../../../contracts/organisation/appoint-officer.ts'
import type { SettingsChanged } from '../../../contracts/organisation/change-settings.ts'
import type { OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import type { SubordinateNoted } from '../../../contracts/organisation/note-subordinate.ts'
import type { TermOpened } from '../../../contracts/organisation/open-term.ts'
import type { Settings as SettingsSchema } from '../../../contracts/organisation/settings.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

type Settings = Static<typeof SettingsSchema>
type Established = Of<typeof OrganisationEstablished>
export type OrganisationEvent =
  | Established
  | Of<typeof TermOpened>
  | Of<typeof OfficerAppointed>
  | Of<typeof SettingsChanged>
  | Of<typeof SubordinateNoted>

export type Term = Of<typeof TermOpened>['data'] & { readonly id: string }
export type Officer = Of<typeof OfficerAppointed>['data']

export type Organisation = {
  readonly facts: Established['data'] | null
  readonly terms: readonly Term[]
  readonly officers: readonly Officer[]
  /** In the order of their days; before the first, those of the founding. */
  readonly settings: readonly Of<typeof SettingsChanged>['data'][]
  /** Organisations established directly below. */
  readonly subordinates: readonly Of<typeof SubordinateNoted>['data'][]
}

/** What holds where an organisation chose nothing: numbers are allocated here, count records numbered (HD 05 I.3.1.1). */
const defaultSettings = {
  numbering: 'service',
  minutesNumbered: true,
  order: 'numberFirst',
  minutesPlaceDate: true,
  countRecordBlock: 'tellers-right',
  tellersLabel: 'Tổ kiểm phiếu',
} as const satisfies Settings

export type SettingsInForce = Required<Omit<Settings, 'contactLine'>> & Pick<Settings, 'contactLine'>

/** The settings of an organisation's papers on a date. */
export function settingsOn(state: Organisation, date: LocalDate): SettingsInForce {
  const changed = state.settings.findLast(({ effectiveFrom }) => effectiveFrom <= date)
  return { ...defaultSettings, ...(changed?.settings ?? state.facts?.settings) }
}

export const organisation = streamType<Organisation, OrganisationEvent>({
  name: 'organisation',
  initial: { facts: null, terms: [], officers: [], settings: [], subordinates: [] },
  evolve(state, event) {
    switch (event.type) {
      case 'OrganisationEstablished':
        return { ...state, facts: event.data }
      case 'TermOpened':
        return { ...state, terms: [...state.terms, { ...event.data, id: termIdOf(event.data.from) }] }
      case 'OfficerAppointed':
        return { ...state, officers: [...state.officers, event.data] }
      case 'SettingsChanged':
        return { ...state, settings: [...state.settings, event.data] }
      case 'SubordinateNoted':
        return { ...state, subordinates: [...state.subordinates, event.data] }
      default:
        return unknownEvent(event)
    }
  },
})

/** A term is named by its first day within its organisation: 2020-08-15 is 20200815. */
export function termIdOf(from: LocalDate): string {
  return from.replaceAll('-', '')
}

export function termOn(state: Organisation, date: LocalDate): Term | undefined {
  return state.terms.findLast((term) => holdsOn(term.from, term.to, date))
}

/** Who holds an office in an organ on a date, in the order of appointment. */
export function officersOn(state: Organisation, organ: string, date: LocalDate): readonly Officer[] {
  return state.officers.filter((o) => o.organ === organ && holdsOn(o.from, o.until, date))
}

/** What a person holds on a date, in whichever organs, in the order of appointment. */
export function officesOf(state: Organisation, personId: string, date: LocalDate): readonly Officer['office'][] {
  return state.officers
    .filter((o) => o.personId === personId && holdsOn(o.from, o.until, date))
    .map(({ office }) => office)
}

/** Who signs for an organ on a date: the secretary, else a deputy (HD 05 I.7.1.4 b), else nobody. */
export function signerOn(state: Organisation, organ: string, date: LocalDate): Officer | undefined {
  const officers = officersOn(state, organ, date)
  return officers.find((o) => o.office === 'secretary') ?? officers.find((o) => o.office === 'deputy-secretary')
}

export function organOf(state: Organisation, code: string) {
  return state.facts?.organs.find((organ) => organ.code === code)
}

function holdsOn(from: LocalDate, to: LocalDate | undefined, date: LocalDate): boolean {
  return from <= date && (to === undefined || date <= to)
}
