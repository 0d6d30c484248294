// What of an organisation is in force on a date. Papers go by their own date, so nothing is read without one.
import type { Static } from 'typebox'
import type { Settings as SettingsSchema } from '../../../contracts/organisation/settings.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { holdsOn } from './spans.ts'
import type { From, NameForms, Officer, Organisation, Passing, Subordinate, Term } from './state.ts'

export type Facts = NameForms & { readonly kind: string; readonly parentId?: string }

/** Names, kind and superior. Before the founding, those of the founding. */
export function factsOn(state: Organisation, date: LocalDate): Facts {
  const { effectiveFrom: _, ...facts } = {
    ...inForce(state.names, date),
    ...inForce(state.kinds, date),
    ...inForce(state.parents, date),
  }
  return facts
}

function inForce<T>(list: readonly From<T>[], date: LocalDate): From<T> {
  return list.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? list[0]!
}

/** How it came to an end by that date; undefined while it exists. */
export function endOn(state: Organisation, date: LocalDate): Passing | undefined {
  return state.passings.find(({ ends, effectiveFrom }) => ends && effectiveFrom <= date)
}

export function organOn(state: Organisation, code: string, date: LocalDate): NameForms['organs'][number] | undefined {
  return factsOn(state, date).organs.find((organ) => organ.code === code)
}

type Settings = Static<typeof SettingsSchema>

/** What holds where an organisation chose nothing: numbers are allocated here, count records numbered (HD 05 I.3.1.1). */
const defaultSettings = {
  numbering: 'service',
  minutesNumbered: true,
  order: 'numberFirst',
  minutesPlaceDate: true,
  countRecordBlock: 'tellers-right',
  tellersLabel: 'Tổ kiểm phiếu',
  certificateBook: 'none',
  certificateMode: 'page',
  reportTo: 'để báo cáo',
  roundDigits: 1,
} as const satisfies Settings

type Unset = 'contactLine' | 'certificateForm' | 'layoutRule'
export type SettingsInForce = Required<Omit<Settings, Unset>> & Pick<Settings, Unset>

/** The settings of an organisation's papers. */
export function settingsOn(state: Organisation, date: LocalDate): SettingsInForce {
  const changed = state.settings.findLast(({ effectiveFrom }) => effectiveFrom <= date)
  return { ...defaultSettings, ...(changed?.settings ?? state.founded?.settings) }
}

export function termOn(state: Organisation, date: LocalDate): Term | undefined {
  return state.terms.findLast((term) => holdsOn(term.from, term.to, date))
}

/** Who holds an office in an organ, in the order of appointment. */
export function officersOn(state: Organisation, organ: string, date: LocalDate): readonly Officer[] {
  return state.officers.filter((o) => o.organ === organ && holdsOn(o.from, o.until, date))
}

/** What a person holds, in whichever organs, in the order of appointment. */
export function officesOf(state: Organisation, personId: string, date: LocalDate): readonly Officer['office'][] {
  return state.officers
    .filter((o) => o.personId === personId && holdsOn(o.from, o.until, date))
    .map(({ office }) => office)
}

/** Who signs for an organ: the secretary, else a deputy (HD 05 I.7.1.4 b), else nobody. */
export function signerOn(state: Organisation, organ: string, date: LocalDate): Officer | undefined {
  const officers = officersOn(state, organ, date)
  return officers.find((o) => o.office === 'secretary') ?? officers.find((o) => o.office === 'deputy-secretary')
}

/** The organisations directly below. */
export function subordinatesOn(state: Organisation, date: LocalDate): readonly Subordinate[] {
  return state.subordinates.filter(({ from, until }) => holdsOn(from, until, date))
}
