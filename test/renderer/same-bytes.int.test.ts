import { expect, it } from 'vitest'
import { everyWay, paperHtml } from '../support/same-bytes.ts'

it('one paper is one file: on fresh pages, on a used one, four at once, after a restart', async () => {
  const ways = await everyWay(await paperHtml(), { fresh: 2, reused: 2, together: 1, restarted: 1 })
  const hashes = Object.values(ways).flat()
  expect(hashes).toHaveLength(9)
  expect(new Set(hashes).size).toBe(1)
})
