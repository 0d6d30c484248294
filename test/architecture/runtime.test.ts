import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const bundled = 'node_modules/.bin/node'

describe('Node', () => {
  it('is 24 or newer in the tests', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24)
  })

  it('is the version of .nvmrc where a package carries it', () => {
    const pinned = `v${readFileSync('.nvmrc', 'utf8').trim()}`
    expect(process.version).toBe(existsSync(bundled) ? pinned : process.version)
  })

  it('is the same for the tools that npm scripts start', () => {
    const version = execFileSync('/usr/bin/env', ['node', '--version'], { encoding: 'utf8' }).trim()
    expect(version).toBe(process.version)
  })
})
