import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { endLeftovers, remember } from '../../../services/renderer/browser/leftovers.ts'
import { isRunning, temporaryFolder } from './support.ts'

function sleeper(): number {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child.pid!
}

const rewrite = (
  path: string,
  change: (record: { browser: { started: string }; parent: { started: string } }) => void,
) => {
  const record = JSON.parse(readFileSync(path, 'utf8'))
  change(record)
  writeFileSync(path, JSON.stringify(record))
}

describe('endLeftovers', () => {
  it('leaves a browser alone whose parent lives', async () => {
    const runFolder = temporaryFolder()
    const pid = sleeper()
    await remember(runFolder, { pid, profile: join(runFolder, 'profile-a') })
    expect(await endLeftovers(runFolder)).toEqual([])
    expect(readdirSync(runFolder)).toEqual([`browser-${pid}.json`])
  })

  it('ends a browser whose parent is gone', async () => {
    const runFolder = temporaryFolder()
    const pid = sleeper()
    const path = await remember(runFolder, { pid, profile: join(runFolder, 'profile-a') })
    rewrite(path, ({ parent }) => {
      parent.started = 'earlier'
    })
    expect(await endLeftovers(runFolder)).toEqual([pid])
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false))
    expect(readdirSync(runFolder)).toEqual([])
  })

  it('leaves another process alone that has the pid by now, and forgets the record', async () => {
    const runFolder = temporaryFolder()
    const pid = sleeper()
    const path = await remember(runFolder, { pid, profile: join(runFolder, 'profile-a') })
    rewrite(path, ({ parent, browser }) => {
      parent.started = 'earlier'
      browser.started = 'earlier'
    })
    expect(await endLeftovers(runFolder)).toEqual([])
    expect(isRunning(pid)).toBe(true)
    expect(readdirSync(runFolder)).toEqual([])
  })
})

describe('a printer whose process is killed', () => {
  it('takes its browser along, and the next start clears its profile away', async () => {
    const runFolder = temporaryFolder()
    const child = fork(join(import.meta.dirname, 'print-child.ts'), [runFolder], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const [pid] = (await once(child, 'message')) as [number]
    expect(isRunning(pid)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 5_000)
    await endLeftovers(runFolder)
    expect(readdirSync(runFolder).filter((name) => name !== 'cache')).toEqual([])
  })
})
