import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ensureChromium, PINNED } from '../../../services/renderer/browser/chromium.ts'
import { temporaryFolder } from './support.ts'

const NAME = `chromium-${PINNED.chromium.slice(0, 16)}`
const script = join(import.meta.dirname, 'inflate-child.ts')

/** Runs the inflation in a process of its own and gives how it ended. */
async function inflateElsewhere(cacheFolder: string, killAfterMs?: number) {
  const child = fork(script, [cacheFolder], { stdio: 'ignore' })
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const [code, signal] = await once(child, 'exit')
  return signal ?? code
}

describe('ensureChromium', () => {
  it('inflates once and uses it again', async () => {
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
  })

  it('starts over after an inflation that was killed half-way', async () => {
    const cacheFolder = temporaryFolder()
    expect(await inflateElsewhere(cacheFolder, 900)).toBe('SIGKILL')
    expect(readdirSync(cacheFolder).filter((name) => !name.startsWith('.filling-'))).toEqual([])
    expect(await ensureChromium(cacheFolder)).toMatchObject({ version: 'Chromium 153.0.8010.0' })
  })

  it('gives two processes that inflate at once the same browser', async () => {
    const cacheFolder = temporaryFolder()
    expect(await Promise.all([inflateElsewhere(cacheFolder), inflateElsewhere(cacheFolder)])).toEqual([0, 0])
    expect(readdirSync(cacheFolder)).toEqual([NAME])
  })

  it('replaces a browser that has lost its end, and sweeps what a killed inflation left long ago', async () => {
    const cacheFolder = temporaryFolder()
    const { path } = await ensureChromium(cacheFolder)
    truncateSync(path, 1_000_000)
    const stale = join(cacheFolder, '.filling-0123456789abcdef')
    mkdirSync(stale)
    utimesSync(stale, 0, 0)
    expect(await ensureChromium(cacheFolder)).toMatchObject({ version: 'Chromium 153.0.8010.0' })
    expect(readdirSync(cacheFolder)).toEqual([NAME])
  })

  it('refuses a folder that others can write', async () => {
    const cacheFolder = temporaryFolder()
    await ensureChromium(cacheFolder)
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
