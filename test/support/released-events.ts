import { readFileSync } from 'node:fs'
import { events } from '../../contracts/index.ts'

/** JSON Schema of each event's stored data, by `type@version`. */
export type Shapes = Readonly<Record<string, unknown>>

export const releasedFile = new URL('../contracts/released-events.json', import.meta.url)

export function releasedShapes(): Shapes {
  return JSON.parse(readFileSync(releasedFile, 'utf8'))
}

/** The shapes of this version of the program. */
export function currentShapes(): Shapes {
  return Object.fromEntries(events.map(({ type, version, schema }) => [`${type}@${version}`, withoutWords(schema)]))
}

/** What a description says may be put better; everything else decides what can be stored and read. */
function withoutWords(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutWords)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([key, value]) => key !== 'description' || typeof value !== 'string')
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutWords(value)]))
}

/** What is wrong with the shapes of now, each with what to do; empty where every released event can still be read. */
export function faultsOf(current: Shapes, released: Shapes): string[] {
  const changed = Object.keys(current)
    .filter((name) => name in released && text(current[name]) !== text(released[name]))
    .map((name) => `${name} was released with another shape and is stored so: leave it and ${newVersion(name)}`)
  const unreleased = Object.keys(current)
    .filter((name) => !(name in released))
    .map((name) => `${name} is not released: run node test/contracts/release-events.ts and commit what it adds`)
  const gone = Object.keys(released)
    .filter((name) => !(name in current) && newest(current, name) <= versionOf(name))
    .map((name) => `${name} is stored somewhere and can no longer be read: declare it again, or ${newVersion(name)}`)
  return [...changed, ...unreleased, ...gone]
}

/** The released shapes with the new ones added; a shape that is there stays as it is. */
export function withNew(current: Shapes, released: Shapes): Shapes {
  return { ...current, ...released }
}

function newVersion(name: string): string {
  const [type] = name.split('@')
  return `add ${type}@${versionOf(name) + 1}, which may only add to it (contracts/define.ts)`
}

function newest(shapes: Shapes, name: string): number {
  const [type] = name.split('@')
  const versions = Object.keys(shapes).filter((other) => other.startsWith(`${type}@`))
  return Math.max(0, ...versions.map(versionOf))
}

function versionOf(name: string): number {
  return Number(name.split('@')[1])
}

/** Independent of the order in which an object's fields were declared, except for lists. */
function text(schema: unknown): string {
  return JSON.stringify(schema, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
