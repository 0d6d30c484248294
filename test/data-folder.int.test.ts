import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FolderInUse, lockDataFolder } from '../services/data-folder.ts'
import { emptyFolder } from './support/folders.ts'

const child = join(import.meta.dirname, 'support/lock-child.ts')

/** Starts a process that wants `folder`; gives it with the first line it says. */
async function contender(folder: string): Promise<{ readonly process: ChildProcess; readonly said: string }> {
  const started = spawn(process.execPath, [child, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => {
    started.kill('SIGKILL')
  })
  const [said] = await once(createInterface({ input: started.stdout }), 'line')
  return { process: started, said }
}

async function killed({ process: running }: { readonly process: ChildProcess }): Promise<void> {
  running.kill('SIGKILL')
  await once(running, 'exit')
}

describe('data folder', () => {
  it('is created for its owner alone', () => {
    const folder = join(emptyFolder(), 'deep', 'data')
    const lock = lockDataFolder(folder, '2024-12-10T02:30:00.000Z')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'))).toEqual({
      pid: process.pid,
      host: hostname(),
      since: '2024-12-10T02:30:00.000Z',
    })
    lock.release()
    lock.release()
    expect(readdirSync(folder)).toEqual(['owner.lock'])
  })

  it('refuses a second owner with the pid of the first, in this process and in another', async () => {
    const folder = emptyFolder()
    const lock = lockDataFolder(folder, '2024-12-10T02:30:00.000Z')
    const first = `process ${process.pid} on ${hostname()} since 2024-12-10T02:30:00.000Z`
    const refusal = `${folder} is in use by ${first}: stop it first, or set BON_TOT_DATA to another folder`
    expect(() => lockDataFolder(folder)).toThrow(refusal)
    expect((await contender(folder)).said).toBe(refusal)
    lock.release()
    expect((await contender(folder)).said).toBe('locked')
    expect(() => lockDataFolder(folder)).toThrow(FolderInUse)
  })

  it('passes on when the owner lets go', async () => {
    const folder = emptyFolder()
    const owner = await contender(folder)
    expect(owner.said).toBe('locked')
    owner.process.stdin?.end()
    await once(owner.process, 'exit')
    lockDataFolder(folder).release()
  })

  it('passes on when the owner was killed, even where its pid now belongs to somebody else', async () => {
    const folder = emptyFolder()
    const dead = await contender(folder)
    await killed(dead)
    const left = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'))
    expect(left.pid).toBe(dead.process.pid)
    lockDataFolder(folder).release()
    writeFileSync(join(folder, 'owner.json'), JSON.stringify({ ...left, pid: process.ppid }))
    lockDataFolder(folder).release()
  })

  it('refuses without a name while the owner has not said it', async () => {
    const folder = emptyFolder()
    const lock = lockDataFolder(folder)
    writeFileSync(join(folder, 'owner.json'), '{')
    expect(() => lockDataFolder(folder)).toThrow(`${folder} is in use by another process`)
    lock.release()
  })

  it('has exactly one owner when several start at once, and the others name it', async () => {
    for (let round = 0; round < 2; round++) {
      const folder = emptyFolder()
      const all = await Promise.all([1, 2, 3, 4].map(() => contender(folder)))
      const [winner, ...more] = all.filter(({ said }) => said === 'locked')
      expect(more).toEqual([])
      const losers = all.filter((one) => one !== winner).map(({ said }) => said)
      expect(losers.filter((said) => said.includes(`process ${winner?.process.pid} on`))).toHaveLength(3)
      for (const one of all) one.process.stdin?.end()
    }
  })
})
