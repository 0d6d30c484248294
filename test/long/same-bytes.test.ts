import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ensureChromium } from '../../services/renderer/browser/chromium.ts'
import { ensureFonts } from '../../services/renderer/browser/fonts.ts'
import { temporaryFolder } from '../renderer/browser/support.ts'
import { everyWay, paperHtml } from '../support/same-bytes.ts'

const script = join(import.meta.dirname, '../renderer/browser/hash-child.ts')
const NOBODY = 65_534

it('25 prints of one paper are one file: on fresh pages, on a used one, four at once, after restarts', async () => {
  const ways = await everyWay(await paperHtml(), { fresh: 8, reused: 8, together: 2, restarted: 1 })
  const hashes = Object.values(ways).flat()
  expect(hashes).toHaveLength(25)
  expect(new Set(hashes).size).toBe(1)
})

describe.runIf(process.getuid?.() === 0)(
  'printed as another user, in the sandbox, from a cache that root filled',
  () => {
    it('the paper is the same file as printed by root', async () => {
      const html = await paperHtml()
      const { fresh } = await everyWay(html, { fresh: 1, reused: 0, together: 0, restarted: 0 })
      const folder = temporaryFolder()
      chmodSync(folder, 0o755)
      const cache = join(folder, 'cache')
      await Promise.all([ensureChromium(cache), ensureFonts(cache)])
      chmodSync(cache, 0o755)
      const page = join(folder, 'page.html')
      writeFileSync(page, html)
      const printedBy = (uid: number) => {
        const run = join(folder, String(uid))
        mkdirSync(run)
        chownSync(run, uid, uid)
        const env = { PATH: process.env.PATH, HOME: run }
        return execFileSync(process.execPath, [script, cache, run, page], {
          uid,
          gid: uid,
          cwd: run,
          env,
          encoding: 'utf8',
        })
      }
      expect([printedBy(0), printedBy(NOBODY)]).toEqual([fresh[0], fresh[0]])
    })
  },
)
