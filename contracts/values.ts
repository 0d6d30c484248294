// Shapes that every contract shares. A schema marked `x-edge` is changed once, at the edge (services/api/edge.ts),
// so its static type is the stored form and its JSON schema is the form on the wire.
import Type, { type TSchema } from 'typebox'

/** Personal or free text, encrypted under the key of `subject` before any decision sees it (docs/personal-data.md). */
export type Sealed = { readonly subject: string; readonly sealed: string }
/** Points in hundredths: 28,5 points are 2850. Sums stay exact. */
export type Hundredths = number
/** A business date in Asia/Ho_Chi_Minh, `2024-12-10`. */
export type LocalDate = string

export const Id = Type.String({
  pattern: '^[a-z0-9]{1,40}$',
  description: 'Mã định danh: chữ thường và số, tối đa 40 ký tự',
})
export const DateOnly = Type.String({ format: 'date', description: 'Ngày, dạng 2024-12-10' })
export const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'Giờ, dạng 14:30' })
export const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 })
export const Positive = Type.Integer({ minimum: 1, maximum: 1_000_000 })
export const Year = Type.Integer({ minimum: 1930, maximum: 2200, description: 'Năm xét' })
export const Month = Type.Integer({ minimum: 1, maximum: 12, description: 'Tháng của năm xét' })
export const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** A name, title or code of an organisation or paper: not personal, one line, normalised to NFC. */
export const Label = (maximum = 300) => Type.String({ minLength: 1, maxLength: maximum, pattern: '^\\S(.*\\S)?$' })
/** Upper-case letterhead text; may hold line breaks. */
export const Letterhead = Type.String({ minLength: 1, maxLength: 300 })

/** Exact fraction, compared by cross-multiplication, never as a percentage. */
export const Fraction = closed({ numerator: Count, denominator: Positive })

/** On the wire a decimal number of at most two places; stored as integer hundredths. */
export const Points = Type.Unsafe<Hundredths>({
  type: 'number',
  minimum: 0,
  maximum: 10_000,
  'x-edge': 'points',
  description: 'Điểm, tối đa hai chữ số thập phân',
})
export const StoredPoints = Type.Integer({
  minimum: -1_000_000,
  maximum: 1_000_000,
  description: 'Điểm tính bằng phần trăm điểm',
})

/** Personal data on the wire, one line (a name, a phone number); stored sealed under the person's own key. */
export const Personal = (maximum = 100) =>
  Type.Unsafe<Sealed>({ type: 'string', minLength: 1, maxLength: maximum, 'x-edge': 'sealed', 'x-lines': 1 })
/** Free text on the wire, which may name persons; stored sealed under the key of the stream it is written to. */
export const FreeText = (maximum = 20_000) =>
  Type.Unsafe<Sealed>({ type: 'string', minLength: 1, maxLength: maximum, 'x-edge': 'sealed' })
export const StoredSealed = closed({
  subject: Type.String({ pattern: '^[a-z]+-[a-z0-9]{1,40}$' }),
  sealed: Type.String({ pattern: '^[A-Za-z0-9_-]+$' }),
})

/** The caller's own identifiers, kept and given back as they came. */
export const ExternalRefs = Type.Array(closed({ scheme: Label(40), value: Label(120) }), { maxItems: 20 })

/** How another document is cited (HD 05 I.6.1.4: type, number and symbol, date, issuer, subject). */
export const Citation = closed({
  type: Label(60),
  number: Type.Optional(Label(40)),
  date: Type.Optional(DateOnly),
  issuer: Label(200),
  subject: Type.Optional(Label(500)),
})

/** An object that refuses unknown fields. */
export function closed<P extends Record<string, TSchema>>(properties: P) {
  return Type.Object(properties, { additionalProperties: false })
}

/** One of a few codes, as a JSON Schema `enum`. */
export function oneOf<const C extends readonly string[]>(...codes: C) {
  return Type.Unsafe<C[number]>({ type: 'string', enum: [...codes] })
}

/** The stored form of a wire schema: `x-edge` fields replaced by what the edge makes of them. */
export function stored<S extends TSchema>(schema: S): S {
  return storedForm(schema) as S
}

function storedForm(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(storedForm)
  if (typeof schema !== 'object' || schema === null) return schema
  const edge = (schema as Record<string, unknown>)['x-edge']
  if (edge === 'points') return StoredPoints
  if (edge === 'sealed') return StoredSealed
  const copy = Object.create(Object.getPrototypeOf(schema), Object.getOwnPropertyDescriptors(schema)) as Record<
    string,
    unknown
  >
  for (const key of Object.keys(copy)) copy[key] = storedForm(copy[key])
  return copy
}
