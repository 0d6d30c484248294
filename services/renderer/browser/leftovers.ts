// A browser whose parent was killed outright must not live on. Each browser is recorded with the start times of itself
// and its parent, because a bare pid may belong to somebody else by now.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

type Process = { pid: number; started: string }
type BrowserRecord = { browser: Process; parent: Process; profile: string }

const PREFIX = 'browser-'

/** Records a running browser; gives the path of the record. */
export async function remember(runFolder: string, running: { pid: number; profile: string }): Promise<string> {
  const path = join(runFolder, `${PREFIX}${running.pid}.json`)
  const record: BrowserRecord = {
    browser: { pid: running.pid, started: await startOf(running.pid) },
    parent: { pid: process.pid, started: await startOf(process.pid) },
    profile: running.profile,
  }
  await writeFile(path, JSON.stringify(record))
  return path
}

/** Removes a record once its browser has ended. */
export async function forget(record: string): Promise<void> {
  await rm(record, { force: true })
}

/** Ends every recorded browser whose parent is gone; gives their pids. */
export async function endLeftovers(runFolder: string): Promise<number[]> {
  const ended: number[] = []
  for (const file of await readdir(runFolder)) {
    if (!file.startsWith(PREFIX)) continue
    const path = join(runFolder, file)
    const record = await read(path)
    if (record && (await lives(record.parent))) continue
    if (record && (await lives(record.browser))) {
      process.kill(-record.browser.pid, 'SIGKILL')
      ended.push(record.browser.pid)
    }
    if (record) await rm(record.profile, { recursive: true, force: true })
    await forget(path)
  }
  return ended
}

async function read(path: string): Promise<BrowserRecord | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as BrowserRecord
  } catch {
    return undefined
  }
}

async function lives({ pid, started }: Process): Promise<boolean> {
  return started !== '' && (await startOf(pid)) === started
}

/** Boot id and start time of a process (proc(5), field 22); '' where it is gone or the system has no /proc. */
async function startOf(pid: number): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? '' : `${boot.trim()} ${fields[18]}`
  } catch {
    return ''
  }
}
