// One way through a wire schema and a value beside it, for both directions of the edge.
import Schema from 'typebox/schema'

/** The keywords of a wire schema that matter at the edge. */
export type Wire = {
  readonly 'x-edge'?: 'points' | 'sealed'
  /** 1: the text has one line. */
  readonly 'x-lines'?: number
  readonly properties?: Readonly<Record<string, Wire>>
  readonly patternProperties?: Readonly<Record<string, Wire>>
  readonly additionalProperties?: Wire | boolean
  readonly items?: Wire | readonly Wire[]
  readonly anyOf?: readonly Wire[]
  readonly oneOf?: readonly Wire[]
  readonly pattern?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minLength?: number
  readonly maxLength?: number
}

/** Where a value stands: JSON pointer (RFC 6901), and the nearest property name. */
export type Place = { readonly pointer: string; readonly field: string }

export type Visit = {
  /** The schema against which a value is tried where a wire schema offers `branch` among others. */
  branch(branch: Wire): Wire
  /** What becomes of a marked value, a text or a number. */
  leaf(schema: Wire, value: unknown, place: Place): unknown
  /** A property name that the schema does not spell out. */
  freeKey?(key: string, place: Place): void
}

const untravelled = ['allOf', '$ref', 'if', 'dependentSchemas'] as const

/** A copy of `value` with every leaf visited. Throws TypeError for a schema in which a mark could be missed. */
export function walk(schema: Wire, value: unknown, visit: Visit, place: Place = { pointer: '', field: '' }): unknown {
  const keyword = untravelled.find((name) => name in schema)
  if (keyword) throw new TypeError(`the edge cannot follow "${keyword}" in the schema at "${place.pointer}"`)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return walk(chosen(choices, value, visit, place), value, visit, place)
  if (schema['x-edge'] || typeof value === 'string' || typeof value === 'number')
    return visit.leaf(schema, value, place)
  if (Array.isArray(value)) return value.map((item, n) => walk(itemAt(schema, n), item, visit, below(place, n)))
  if (typeof value === 'object' && value !== null) return walkObject(schema, value, visit, place)
  return value
}

function walkObject(schema: Wire, value: object, visit: Visit, place: Place): unknown {
  const entries = Object.entries(value).map(([key, item]) => {
    const spelled = own(schema.properties, key)
    const at = below(place, key)
    if (!spelled) visit.freeKey?.(key, at)
    return [key, walk(spelled ?? freeProperty(schema, key), item, visit, at)]
  })
  return Object.fromEntries(entries)
}

function chosen(choices: readonly Wire[], value: unknown, visit: Visit, place: Place): Wire {
  const found = choices.find((choice) => Schema.Check(visit.branch(choice), value))
  if (!found) throw new TypeError(`no alternative of the schema fits the value at "${place.pointer}"`)
  return found
}

function itemAt({ items }: Wire, index: number): Wire {
  return (Array.isArray(items) ? items[index] : (items as Wire | undefined)) ?? {}
}

function freeProperty({ patternProperties, additionalProperties }: Wire, key: string): Wire {
  const pattern = Object.keys(patternProperties ?? {}).find((source) => new RegExp(source, 'u').test(key))
  if (pattern !== undefined) return own(patternProperties, pattern) ?? {}
  return typeof additionalProperties === 'object' ? additionalProperties : {}
}

function own(record: Readonly<Record<string, Wire>> | undefined, key: string): Wire | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined
}

function below({ pointer, field }: Place, step: string | number): Place {
  const escaped = String(step).replaceAll('~', '~0').replaceAll('/', '~1')
  return { pointer: `${pointer}/${escaped}`, field: typeof step === 'string' ? step : field }
}
