// What the documents list is what the contracts hold, and every link leads somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommandContract, Route } from '../../contracts/define.ts'
import { FrameworkSchema } from '../../contracts/framework/framework.ts'
import { commands, events } from '../../contracts/index.ts'
import { policies } from '../../services/policies/all.ts'

const documents = [
  'README.md',
  'CHANGELOG.md',
  'docs/api.md',
  'docs/architecture.md',
  'docs/ballot.md',
  'docs/coverage.md',
  'docs/frameworks.md',
  'docs/operating.md',
  'docs/personal-data.md',
]
const by = (route: Route) => (route.open ? 'the slip in the body' : route.roles.join(', '))
const read = (file: string) => readFileSync(file, 'utf8')

describe('docs/api.md', () => {
  it('lists every command that has a route, with its roles and reach', () => {
    const listed = read('docs/api.md')
      .replaceAll(/ +\|/g, ' |')
      .match(/^\| [A-Z]\w+ \| `(?:POST|PUT) .*$/gm)
    const rows = (commands as readonly CommandContract[]).flatMap(({ name, route }) =>
      route === undefined ? [] : [`| ${name} | \`${route.method} ${route.path}\` | ${by(route)} | ${route.within} |`],
    )
    expect(listed).toEqual(rows)
  })
})

describe('docs/architecture.md', () => {
  it('lists every command and every event in its list of streams', () => {
    const list = /^- `person-`: [\s\S]*?\n\n/m.exec(read('docs/architecture.md'))![0]
    const named = new Set(list.match(/[A-Z][A-Za-z]+/g))
    const built = [...commands.map(({ name }) => name as string), ...events.map(({ type }) => type as string)]
    expect([...named].sort()).toEqual([...new Set(built)].sort())
  })

  it('lists every policy with the events that it reacts to, in the order in which they run', () => {
    const text = read('docs/architecture.md').replaceAll(/\s+/g, ' ')
    const listed = [...text.matchAll(/- \*\*([a-z-]+)\*\*, after ([^:]+):/g)].map(([, name, after]) => [name, after])
    expect(listed).toEqual(policies.map(({ name, on }) => [name, on.join(', ')]))
  })
})

type Json = { properties?: Record<string, Json>; items?: Json; anyOf?: Json[] }

/** The names of all fields within a schema. */
function fieldsOf({ properties = {}, items, anyOf = [] }: Json): string[] {
  const inside = [...Object.values(properties), ...(items === undefined ? [] : [items]), ...anyOf]
  return [...Object.keys(properties), ...inside.flatMap(fieldsOf)]
}

describe('docs/frameworks.md', () => {
  it('names every field of a framework, and every example that ships', () => {
    const text = read('docs/frameworks.md')
    const wanted = [...new Set(fieldsOf(FrameworkSchema as Json)), ...readdirSync('contracts/framework/data')]
    expect(wanted.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
    expect(wanted.length).toBeGreaterThan(100)
  })
})

describe('docs/operating.md', () => {
  it('lists every variable that the configuration reads', () => {
    const known = new Set(
      read('services/cli/config.ts').match(/\b(?:BON_TOT|CHROME|KURRENTDB|NATS)_[A-Z_]+\b|'PORT'|HOST/g),
    )
    const text = read('docs/operating.md')
    expect([...known].filter((name) => !text.includes(`\`${name.replaceAll("'", '')}\``))).toEqual([])
    expect(known.size).toBeGreaterThan(8)
  })
})

describe('links', () => {
  it.each(documents)('of %s lead to files that are there', (file) => {
    const targets = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => join(dirname(file), path!))
    expect(targets.filter((path) => !existsSync(path))).toEqual([])
  })
})
