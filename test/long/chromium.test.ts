import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, truncateSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ensureChromium, PINNED } from '../../services/renderer/browser/chromium.ts'
import { temporaryFolder } from '../renderer/browser/support.ts'

const NAME = `chromium-${PINNED.chromium.slice(0, 16)}`
const script = join(import.meta.dirname, '../renderer/browser/inflate-child.ts')

/** Runs the inflation in a process of its own and gives how it ended. */
async function inflateElsewhere(cacheFolder: string, killAfterMs?: number) {
  const child = fork(script, [cacheFolder], { stdio: 'ignore' })
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const [code, signal] = await once(child, 'exit')
  return signal ?? code
}

describe('ensureChromium, when an inflation goes wrong', () => {
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
})
