// The organisation that issues a paper, as its head and foot show it.
import type { LocalDate } from '../../../contracts/values.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { type Facts, factsOn, organOn, type SettingsInForce, settingsOn } from '../../decisions/organisation/on-date.ts'
import { type Officer, organisation } from '../../decisions/organisation/state.ts'
import { heirOn, superiorOn } from '../../decisions/organisation/superiors.ts'
import { required } from '../cannot-render.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { longDate, openDate, openShortDate, placeAndDate } from '../papers/format/dates.ts'
import { numberAndSymbol } from '../papers/format/numbers.ts'
import type { Head } from '../papers/head.ts'
import type { Signature } from '../papers/signature.ts'
import type { Names } from './names.ts'

export const OFFICES = { secretary: 'BÍ THƯ', 'deputy-secretary': 'PHÓ BÍ THƯ' } as const

/** Whoever led a meeting, with the office below where it is one of these. */
export function chairSigning(office: Officer['office'] | undefined, people: Signature['people']): Signature {
  return {
    authority: 'CHỦ TRÌ HỘI NGHỊ',
    ...(office === undefined || office === 'member' ? {} : { office: OFFICES[office] }),
    people,
  }
}

/** Names, kind and superior on a day, of the organisation or of whoever took its place by then. */
export function organisationOf(id: string, date: LocalDate, context: Context): Facts {
  return factsOn(stateOf(id, date, context), date)
}

/** The organisation directly above on a day; undefined at the top of the tree. */
export function superiorOf(id: string, date: LocalDate, context: Context): Facts | undefined {
  const superior = superiorOn(heirOn(id, date, context), date, context)
  return superior === undefined ? undefined : organisationOf(superior, date, context)
}

/** An organ as addressee and in running text, `Ban Thường vụ Đảng ủy Sở Y`, with its line before a signature. */
export function organIn(id: string, code: string, date: LocalDate, context: Context) {
  const organ = organOn(stateOf(id, date, context), code, date)
  return required(organ, `cơ quan “${code}” của ${organisationOf(id, date, context).name}`)
}

/** What the issuer chose for its papers, on the day of this one. */
export function settingsOf({ organisationId, date }: Draft, context: Context): SettingsInForce {
  return settingsOn(stateOf(organisationId, date, context), date)
}

function stateOf(id: string, date: LocalDate, context: Context) {
  return required(context.get(organisation, heirOn(id, date, context)), `tổ chức đảng mã ${id}`)
}

export function headOf(draft: Draft, number: number | null, context: Context): Head {
  const issuer = organisationOf(draft.organisationId, draft.date, context)
  const superior = superiorOf(draft.organisationId, draft.date, context)
  return {
    ...(superior === undefined ? {} : { superior: superior.letterhead.asSuperior.split('\n') }),
    issuer: issuer.letterhead.self.split('\n'),
    ...(draft.symbol === undefined ? {} : { number: printedNumber(draft.symbol, number) }),
    placeAndDate: placeAndDate(issuer.place, draft.signFirst ? openDate(draft.date) : longDate(draft.date)),
  }
}

/** The head of minutes, of which some organisations leave place and date out. */
export function minutesHead(draft: Draft, number: number | null, context: Context): Head {
  const { minutesPlaceDate } = settingsOf(draft, context)
  const { placeAndDate, ...head } = headOf(draft, number, context)
  return minutesPlaceDate && placeAndDate !== undefined ? { ...head, placeAndDate } : head
}

/** `03-TTr/CB` from `TTr/CB`; with no number yet, a gap to fill in. */
export function printedNumber(symbol: string, number: number | null): string {
  const [type = '', ...organisation] = symbol.split('/')
  return numberAndSymbol(number ?? undefined, type, organisation.join('/'))
}

/** The organ that decides, over its articles. A hyphen inside a name ends its line: “SỞ LAO ĐỘNG -”, never begins the next. */
export function inCapitals(organ: string): string {
  return organ.toLocaleUpperCase('vi').replaceAll(' - ', '\u00a0- ')
}

/** `Quyết định số 21-QĐ/ĐU, ngày 08/01/2025`, where whoever issued it need not be told. */
export function decisionCited({ symbol, date }: Draft, number: number | null): string {
  return citeInFull({ type: 'Quyết định', number: printedNumber(required(symbol, 'ký hiệu quyết định'), number), date })
}

/** One who signs on behalf of an organ (HD 05 I.7.1.4 b): no title before the name, a deputy without “K/T”. */
export function signedFor(draft: Draft, organ: string, context: Context, names: Names): Signature {
  const { as, personId } = required(draft.signers[0], 'người ký')
  return {
    authority: organIn(draft.organisationId, organ, draft.date, context).onBehalf,
    office: required(as === 'secretary' || as === 'deputy-secretary' ? OFFICES[as] : undefined, 'chức vụ của người ký'),
    people: [{ name: names.person(personId) }],
  }
}

/** What an annex belongs to: `Tờ trình số 05-TTr/ĐU, ngày 20/12/2024 của Đảng ủy bộ phận Cơ sở X`. */
export function attachedTo(
  type: string,
  draft: Draft,
  number: number | null,
  context: Context,
  issuer?: string,
): string {
  const numbered = printedNumber(required(draft.symbol, 'ký hiệu văn bản'), number)
  const by = issuer ?? organisationOf(draft.organisationId, draft.date, context).committeeName
  if (draft.signFirst) return `${type} số ${numbered}, ${openShortDate(draft.date)} của ${by}`
  return citeInFull({ type, number: numbered, date: draft.date, issuer: by })
}
