import { expect, it } from 'vitest'
import { loadBundle } from '../../../services/renderer/compose.ts'
import { TEMPLATES } from '../rendering.ts'

it('every table head of every template says what it is the head of, for those who hear the page', () => {
  const heads = Object.entries(loadBundle(TEMPLATES).files).flatMap(([path, text]) =>
    Array.from(text.matchAll(/<th\b[^>]*>/g), ([head]) => `${path}: ${head}`),
  )
  expect(heads.length).toBeGreaterThan(80)
  expect(heads.filter((head) => !/ scope="(?:col|colgroup|row|rowgroup)"/.test(head))).toEqual([])
})
