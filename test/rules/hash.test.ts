import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Framework } from '../../contracts/framework/framework.ts'
import { frameworkHash } from '../../services/decisions/rules/hash.ts'
import { framework2024, frameworkWith } from '../support/framework.ts'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, shuffled(one)]),
  )
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

describe('framework hash', () => {
  it('is the SHA-256 of the JSON with sorted keys', () => {
    // The framework holds only integers and NFC text, for which RFC 8785 is JSON with sorted keys.
    const expected = createHash('sha256')
      .update(JSON.stringify(sorted(framework2024)))
      .digest('hex')
    expect(frameworkHash(framework2024)).toBe(expected)
  })

  it('does not depend on the order of keys', () => {
    expect(frameworkHash(shuffled(framework2024) as Framework)).toBe(frameworkHash(framework2024))
  })

  it('changes with one hundredth of a point', () => {
    const changed = frameworkWith((copy) => {
      copy.thresholds.recognise += 1
    })
    expect(frameworkHash(changed)).not.toBe(frameworkHash(framework2024))
  })
})
