// docs/coverage.md names what is there: commands, papers, reads, frameworks and tests; and each of its tests is about what it shows.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommandContract } from '../../contracts/define.ts'
import { paperCodes } from '../../contracts/framework/papers.ts'
import { commands } from '../../contracts/index.ts'
import { readablePaths } from '../support/every-get.ts'
import { testApp } from '../support/test-app.ts'

const page = readFileSync('docs/coverage.md', 'utf8')
const lines = page
  .split(/^### /m)
  .slice(1)
  .map((text) => text.replace(/^## [\s\S]*/m, ''))
const byId = lines.map((text) => [text.slice(0, text.indexOf('\n')), text] as const)
const contracts: readonly CommandContract[] = commands

/** What is told under one of the heads, without its line breaks. */
function under(text: string, head: 'Carried out by' | 'Shown by' | 'Left to people:'): string | undefined {
  return new RegExp(`^- \\*\\*${head}\\*\\*([\\s\\S]*?)(?=^- \\*\\*|(?![\\s\\S]))`, 'm')
    .exec(text)?.[1]
    ?.replaceAll(/\s+/g, ' ')
}

const quoted = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
const camel = (name: string) => name[0]!.toLowerCase() + name.slice(1)
const commandsIn = (text: string) => contracts.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text))

describe('docs/coverage.md', () => {
  it('has each line of the plan’s parts I to III once, in their order', () => {
    expect(byId.map(([id]) => id)).toEqual([
      ...['I.1', 'I.2.a', 'I.2.b', 'I.2.c', 'I.2.d'],
      ...['II.1.a', 'II.1.b', 'II.1.c', 'II.1.d', 'II.2.a', 'II.2.b', 'II.2.c', 'II.2.d', 'II.2.e', 'II.2.f'],
      ...['II.3.a', 'II.3.b', 'II.3.c', 'II.3.d', 'II.3.e', 'II.4.1', 'II.4.2', 'II.4.3', 'II.4.4'],
      ...['III.1.a', 'III.1.b', 'III.1.c', 'III.1.d', 'III.1.e', 'III.2.a', 'III.2.b', 'III.2.c', 'III.2.d', 'III.3'],
    ])
  })

  it.each(byId)('names at %s what there is', async (_, text) => {
    const reads = readablePaths((await testApp()).app).map((path) => path.replaceAll(/:\w+/g, '{id}'))
    expect(text).toMatch(/^> \S/m)
    const told = under(text, 'Carried out by')!
    expect(commandsIn(told)).not.toEqual([])
    const words = told.match(/\b[A-Z][a-z]+[A-Z][A-Za-z]+\b/g) ?? []
    expect(words.filter((word) => !contracts.some(({ name }) => name === word))).toEqual([])
    for (const name of quoted(told)) expect([name, isThere(name, reads)]).toEqual([name, true])
  })

  it.each(byId)('shows %s by tests that are about its commands', (_, text) => {
    const tests = quoted(under(text, 'Shown by'))
    expect(tests.filter((file) => !file.startsWith('test/') || !existsSync(file))).toEqual([])
    const all = tests.map((file) => readFileSync(file, 'utf8')).join('\n')
    const missed = commandsIn(under(text, 'Carried out by')!).filter(
      ({ name }) => !all.includes(`'${name}'`) && !all.includes(`${camel(name)}.`),
    )
    expect(missed.map(({ name }) => name)).toEqual([])
  })

  /** A read, a paper, a framework that ships, or a field of one. */
  function isThere(name: string, reads: readonly string[]): boolean {
    if (name.startsWith('/v1/')) return reads.includes(name)
    if (name.endsWith('.json')) return existsSync(join('contracts/framework/data', name))
    if (name.includes('-')) return (paperCodes as readonly string[]).includes(name)
    return (
      readFileSync('docs/frameworks.md', 'utf8').includes(name) || readFileSync('docs/api.md', 'utf8').includes(name)
    )
  }
})
