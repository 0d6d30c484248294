// Nothing that a decision can answer goes untried: its file is found by its command, its refusals by reading its source.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { refusals } from '../../contracts/refusals.ts'
import { decisions } from '../../services/decisions/all.ts'

const decisionsFolder = fileURLToPath(new URL('../../services/decisions/', import.meta.url))
const testsFolder = fileURLToPath(new URL('.', import.meta.url))

const sourcesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [path, readFileSync(`${folder}${path}`, 'utf8')]),
  )

const sources = sourcesIn(decisionsFolder)
const tests = sourcesIn(testsFolder)
const isCommand = (source: string) => /\bcontract: [A-Z]\w+,/.test(source)

/** The codes that a file names as literals: in refuse(…), as the code of a fault, or through a helper of its own. */
function codesIn(source: string): string[] {
  const literals = [...source.matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, code]) => code!)
  return [...new Set(literals.filter((code) => code in refusals))]
}

/** What tests expect: not merely mention. */
function expectedIn(source: string): string[] {
  const expected = [...source.matchAll(/(?:thenRefused|refusedWith)\(\s*'([A-Z_]+)'|toStrictEqual\(\[?'([A-Z_]+)'/g)]
  return expected.map(([, code, listed]) => (code ?? listed)!)
}

const everywhere = new Set([...tests.values()].flatMap(expectedIn))
const ofCommands = [...sources].filter(([, source]) => isCommand(source))

describe('every decision', () => {
  it('is one of the list', () => {
    expect(ofCommands.length).toBe(Object.keys(decisions).length)
  })

  it.each(ofCommands.map(([path]) => path))('%s has a test file of its own', (path) => {
    expect([...tests.keys()]).toContain(path.replace(/\.ts$/, '.test.ts'))
  })
})

describe('every refusal', () => {
  const own = ofCommands.flatMap(([path, source]) => codesIn(source).map((code) => ({ path, code })))
  it.each(own)('$code of $path is expected in the tests of that command', ({ path, code }) => {
    const stem = path.replace(/\.ts$/, '')
    const mine = [...tests].filter(([name]) => name.startsWith(stem)).flatMap(([, source]) => expectedIn(source))
    expect(mine).toContain(code)
  })

  const shared = [...sources].filter(([, source]) => !isCommand(source)).flatMap(([, source]) => codesIn(source))
  // The three dates are expected by itRefusesBadDates, which the tests of every step with a window call.
  const ofWindows = ['WINDOW_NOT_OPEN', 'WINDOW_CLOSED']
  it.each([...new Set(shared)].filter((code) => !ofWindows.includes(code)))('%s is expected somewhere', (code) => {
    expect([...everywhere]).toContain(code)
  })

  const stepsWithWindows = ofCommands.filter(([, source]) => source.includes('badDate(')).map(([path]) => path)
  it.each(stepsWithWindows)('%s is tried before, after and too long after its window', (path) => {
    expect(tests.get(path.replace(/\.ts$/, '.test.ts'))).toContain('itRefusesBadDates(')
  })
})
