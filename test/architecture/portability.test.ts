import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectFiles } from './project-files.ts'

const forbiddenText = [
  // Registries and mirrors are the machine's configuration; a lock file that names one works nowhere else.
  /registry\.(?:npmjs|yarnpkg)\.[a-z]+|(?:deb|security|archive|snapshot)\.debian\.org/i,
  /"resolved": *"https?:/,
  /(?<![\w./-])\/(?:home|Users|root|work)\/[\w.-]+/,
]

describe('tracked files', () => {
  it('name no registry host and no path of one machine', () => {
    expect(projectFiles().flatMap((file) => findings(file, readFileSync(file, 'latin1')))).toEqual([])
  })

  it.each([
    `fetch('https://registry.${'npmjs'}.org/fastify')`,
    `deb https://deb.${'debian'}.org/debian bookworm main`,
    `  "resolved": ${'"'}https://mirror.example/x.tgz"`,
    `open('/${'home'}/someone/key.pem')`,
  ])('would be found: %s', (line) => {
    expect(findings('file', line)).toHaveLength(1)
  })
})

describe('package-lock.json', () => {
  it('holds every optional package of every platform (else: node scripts/complete-lock-file.mjs)', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    )
    expect(missing).toEqual([])
  })
})

type Locked = { optionalDependencies?: Record<string, string> }

function findings(file: string, text: string): string[] {
  return forbiddenText.flatMap((pattern) => (pattern.test(text) ? [`${file}: ${pattern.exec(text)?.[0]}`] : []))
}
