import { describe, expect, it } from 'vitest'
import type { CommandContract } from '../../contracts/define.ts'
import { commands, events } from '../../contracts/index.ts'
import { stored } from '../../contracts/values.ts'
import { bodyChecker } from '../../services/api/validation.ts'
import { decisions } from '../../services/decisions/all.ts'
import { strayCommands } from '../support/season/stray-commands.ts'
import { seasonSteps } from '../support/season.ts'

const all: readonly CommandContract[] = commands
const routed = all.flatMap((command) => (command.route === undefined ? [] : [{ ...command, route: command.route }]))
const twice = (values: readonly string[]) => values.filter((value, n) => values.indexOf(value) !== n)

type Json = { [key: string]: unknown; properties?: Record<string, Json>; additionalProperties?: unknown }

/** Paths of the object schemas within that let unknown fields pass. */
function open(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, additionalProperties } = schema as Json
  const here = type === 'object' && additionalProperties !== false ? [path] : []
  return [...here, ...Object.entries(schema).flatMap(([key, one]) => open(one, `${path}/${key}`))]
}

describe('commands', () => {
  it('have names of their own, and each a decision', () => {
    expect(twice(all.map(({ name }) => name))).toStrictEqual([])
    expect(Object.keys(decisions)).toStrictEqual(all.map(({ name }) => name))
  })

  it('have routes of their own: no two share a method and path', () => {
    expect(twice(routed.map(({ route }) => `${route.method} ${route.path.replace(/\{\w+\}/g, '{}')}`))).toStrictEqual(
      [],
    )
  })

  it.each(routed)('$name has a route under /v1 for somebody, of its own kind of stream', ({ route, target, body }) => {
    expect(route.path).toMatch(/^\/v1\/[a-z-]+(\/(\{\w+\}|[a-z-]+))*$/)
    // An open route is for whoever holds what its body proves.
    expect(route.roles.length > 0).toBe(route.open !== true)
    expect(twice(route.roles)).toStrictEqual([])
    const parameters = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
    expect(parameters.includes('id')).toBe(target === 'exists')
    expect(Object.keys(body.properties)).toEqual(expect.arrayContaining(parameters.filter((name) => name !== 'id')))
  })

  it.each(routed)('$name says in Vietnamese what it does, and its name', ({ name, route }) => {
    expect(route.summary).toMatch(new RegExp(`^\\p{Lu}[^\\n]*\\(${name}\\)`, 'u'))
    for (const words of [route.summary, route.tag]) expect(words.normalize('NFD')).toMatch(/[\u0300-\u036fđĐ]/u)
  })

  it.each(all)('$name refuses unknown fields, in every object of its body', ({ name, body }) => {
    expect(open(body, name)).toStrictEqual([])
  })

  it.each(all)('$name is tried with a body that fits, and with one more field does not', ({ name, body }) => {
    const fits = bodyChecker(stored(body))
    const example = [...seasonSteps, ...strayCommands].find((step) => step.name === name)!.asked.body as object
    expect(fits(example)).toBe(true)
    expect(fits({ ...example, unknownField: 1 })).toBe(false)
  })
})

describe('events', () => {
  it('have names of their own, in the past tense', () => {
    expect(twice(events.map(({ type, version }) => `${type}@${version}`))).toStrictEqual([])
    expect(
      events
        .map(({ type }) => type)
        .filter(
          (type) => !/(ed|Held|Made|Sent|Withdrawn|Chosen|VoteCast|Split|IdentifierSet|Left|HandedOver)$/.test(type),
        ),
    ).toStrictEqual([])
  })
})
