import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ensureChromium, PINNED } from '../../../services/renderer/browser/chromium.ts'
import { temporaryFolder } from './support.ts'

const NAME = `chromium-${PINNED.chromium.slice(0, 16)}`

describe('ensureChromium', () => {
  it('inflates once, uses it again, and refuses it once others can write there', async () => {
    const cacheFolder = temporaryFolder()
    const first = await ensureChromium(cacheFolder)
    const { ino } = statSync(first.path)
    expect(first).toMatchObject({
      path: join(cacheFolder, NAME, 'chromium'),
      version: 'Chromium 153.0.8010.0',
      sha256: PINNED.chromium,
    })
    expect(await ensureChromium(cacheFolder)).toEqual(first)
    expect(statSync(first.path).ino).toBe(ino)
    // Whoever can write there could put another browser in its place.
    chmodSync(join(cacheFolder, NAME), 0o777)
    await expect(ensureChromium(cacheFolder)).rejects.toMatchObject({ name: 'ForeignFolder' })
  })

  it('uses another browser where CHROME_PATH names one', async () => {
    const path = join(temporaryFolder(), 'browser.sh')
    writeFileSync(path, '#!/bin/sh\necho Chromium 1.2.3\n', { mode: 0o755 })
    expect(await ensureChromium('/nonexistent', path)).toEqual({
      path,
      version: 'Chromium 1.2.3',
      sha256: '8b28a494cac12e048af660a64fad47966c12da3954b4a3581b48aa6e98089111',
    })
  })
})
