import type { Static, TSchema } from 'typebox'
import type { FieldError } from '../../../contracts/refusals.ts'
import type { Vault } from '../../vault/port.ts'
import { toHundredths } from './points.ts'
import { cleanText } from './text.ts'
import { type Place, type Visit, type Wire, walk } from './walk.ts'

export type Stored<S extends TSchema> =
  | { readonly ok: true; readonly body: Static<S> }
  | { readonly ok: false; readonly errors: readonly FieldError[] }
/** Whose key seals the body's personal and free text (`person-…`, `candidacy-…`). */
export type Sealer = { readonly subject: string; readonly seal: Vault['seal'] }

/**
 * The stored form of a body that `schema` (as on the wire) has accepted: text cleaned, points in hundredths, marked
 * text sealed under `subject` with its property name as field. Throws SubjectErased.
 */
export function toStored<S extends TSchema>(schema: S, body: unknown, { subject, seal }: Sealer): Stored<S> {
  const errors: FieldError[] = []
  const clean = (sealed: Visit['leaf']) => walk(schema as Wire, body, visitOf(errors, sealed))
  // A first walk without sealing: a refused body must not leave a key in the vault.
  clean(() => null)
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, body: clean((_, text, { field }) => seal(subject, field, text as string)) as Static<S> }
}

function visitOf(errors: FieldError[], seal: Visit['leaf']): Visit {
  const note = ({ pointer }: Place, detail: string) => {
    errors.push({ pointer, detail })
    return null
  }
  return {
    branch: (branch) => branch,
    leaf(schema, value, place) {
      const changed = typeof value === 'number' ? numberLeaf(schema, value) : textLeaf(schema, value as string)
      if ('fault' in changed) return note(place, changed.fault)
      return schema['x-edge'] === 'sealed' ? seal(schema, changed.value, place) : changed.value
    },
    freeKey(key, place) {
      const cleaned = cleanText(key, { lines: false, trim: false })
      if ('fault' in cleaned) note(place, cleaned.fault)
      else if (cleaned.text !== key) note(place, 'tên trường phải ở dạng Unicode dựng sẵn (NFC)')
    },
  }
}

type Leaf<T> = { readonly value: T } | { readonly fault: string }

function numberLeaf(schema: Wire, value: number): Leaf<number> {
  return schema['x-edge'] === 'points' ? toHundredths(value) : { value }
}

function textLeaf(schema: Wire, given: string): Leaf<string> {
  const cleaned = cleanText(given, { lines: mayHaveLines(schema), trim: schema['x-edge'] === 'sealed' })
  if ('fault' in cleaned) return cleaned
  const { text } = cleaned
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema
  // Checked again, because cleaning changes the length.
  const length = [...text].length
  if (length < minLength) return { fault: length === 0 ? 'không được để trống' : `tối thiểu ${minLength} ký tự` }
  return length > maxLength ? { fault: `tối đa ${maxLength} ký tự` } : { value: text }
}

function mayHaveLines(schema: Wire): boolean {
  if (schema['x-lines'] === 1) return false
  return !(schema.pattern ?? schema.format ?? schema.enum ?? schema.const)
}
