// The service as an operator starts and stops it: one command, one folder, and messages that say what to set.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { projectFolder } from '../../services/cli/config.ts'
import { descendantsOf, isAlive } from '../support/own-processes.ts'

const program = join(projectFolder, 'services/cli/bon-tot.ts')

type Run = { readonly child: ChildProcess; readonly out: string[]; readonly err: string[] }

function run(env: Record<string, string>, command = 'serve'): Run {
  const child = spawn(process.execPath, [program, command], {
    env: { PATH: process.env.PATH, PORT: '0', BON_TOT_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const linesOf = (stream: NodeJS.ReadableStream) => {
    const lines: string[] = []
    createInterface({ input: stream }).on('line', (line) => lines.push(line))
    return lines
  }
  return { child, out: linesOf(child.stdout!), err: linesOf(child.stderr!) }
}

/** Waits until it serves; gives the address. */
async function serving({ child, out, err }: Run): Promise<string> {
  for (;;) {
    const address = out.map((line) => /^bon-tot: (http\S+) /.exec(line)?.[1]).find((found) => found !== undefined)
    if (address !== undefined) return address
    if (child.exitCode !== null) throw new Error(err.join('\n'))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function ended({ child, err, out }: Run) {
  if (child.exitCode === null) await once(child, 'close')
  return { code: child.exitCode, err, out }
}

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return join(folder, 'data')
}

const refused = (sentence: string) => ({ code: 1, out: [], err: [`bon-tot: ${sentence}`] })

describe('the service', () => {
  it('shows the first key once, which opens the interface, and closes cleanly on SIGTERM and on SIGINT', async () => {
    const folder = dataFolder()
    const first = run({ BON_TOT_DATA: folder })
    const address = await serving(first)
    expect(first.out).toHaveLength(3)
    const key = first.out[1]!.trim()
    expect(key).toMatch(/^[a-z2-7]{26}\.[\w-]{43}$/)
    const keys = async (at: string) =>
      (await fetch(`${at}/v1/keys`, { headers: { authorization: `Bearer ${key}` } })).status
    expect(await keys(address)).toBe(200)
    // It serves before it can print: what it leaves behind is looked at once it can.
    await vi.waitUntil(async () => (await fetch(`${address}/readyz`)).status === 200, { timeout: 30_000, interval: 50 })
    const children = descendantsOf(first.child.pid!)
    first.child.kill('SIGTERM')
    expect(await ended(first)).toMatchObject({ code: 0, err: [] })
    expect([
      children.filter(isAlive),
      existsSync(join(folder, 'owner.json')),
      readdirSync(join(folder, 'run')),
    ]).toEqual([[], false, []])

    const second = run({ BON_TOT_DATA: folder })
    expect(await keys(await serving(second))).toBe(200)
    expect(second.out).toHaveLength(1)
    second.child.kill('SIGINT')
    expect(await ended(second)).toMatchObject({ code: 0, err: [] })
    expect([...second.out, ...second.err].join('\n')).not.toContain(key)
  })

  it('says at start that its own key cannot be used, names the variable, and serves all the same', async () => {
    const folder = dataFolder()
    const started = run({ BON_TOT_DATA: folder, BON_TOT_SIGN_P12: '/nowhere/own.p12' })
    const address = await serving(started)
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    const said = started.out.filter((line) => line.includes('BON_TOT_SIGN_P12'))
    expect(said.map((line) => JSON.parse(line))).toMatchObject([
      {
        msg: 'dossiers wait for the signature of the service',
        detail: expect.stringMatching(/^BON_TOT_SIGN_P12 \(\/nowhere\/own\.p12\) cannot be used: ENOENT/),
      },
    ])
  })

  it('refuses a second start and a rebuild on the folder of a running one, and names it', async () => {
    const folder = dataFolder()
    const first = run({ BON_TOT_DATA: folder })
    await serving(first)
    const inUse = new RegExp(`^bon-tot: ${folder} is in use by process ${first.child.pid} on .*: stop it first, or set`)
    for (const command of ['serve', 'rebuild']) {
      const { code, err } = await ended(run({ BON_TOT_DATA: folder }, command))
      expect([code, err]).toEqual([1, [expect.stringMatching(inUse)]])
    }
    expect((await fetch(await serving(first))).status).toBeLessThan(500)
  })

  it('names a variable that is wrong, with what it takes, and makes no folder', async () => {
    const folder = dataFolder()
    const said = refused('PORT is “80a”, but must be a whole number from 0 to 65535')
    expect(await ended(run({ BON_TOT_DATA: folder, PORT: '80a' }))).toEqual(said)
    expect(existsSync(folder)).toBe(false)
  })

  it('names BON_TOT_KEK_FILE where the key file is malformed, open to others, or gone', async () => {
    const folder = dataFolder()
    const kek = `${folder}.kek`
    writeFileSync(kek, 'not a key\n', { mode: 0o600 })
    const start = () => ended(run({ BON_TOT_DATA: folder }))
    const malformed = `BON_TOT_KEK_FILE: ${kek} must hold exactly 64 hexadecimal digits (32 bytes)`
    expect(await start()).toEqual(refused(malformed))
    writeFileSync(kek, `${'ab'.repeat(32)}\n`)
    chmodSync(kek, 0o644)
    const open = `BON_TOT_KEK_FILE: ${kek} is open to others (mode 644); run: chmod 600 ${kek}`
    expect(await start()).toEqual(refused(open))
    chmodSync(kek, 0o600)
    const first = run({ BON_TOT_DATA: folder })
    await serving(first)
    first.child.kill('SIGTERM')
    await ended(first)
    rmSync(kek)
    const gone = `BON_TOT_KEK_FILE: ${kek} does not exist; put back the key file that belongs to this vault`
    expect(await start()).toEqual(refused(gone))
    writeFileSync(kek, `${'cd'.repeat(32)}\n`, { mode: 0o600 })
    const other = `BON_TOT_KEK_FILE: ${kek} does not open this vault; put back the key file that belongs to it`
    expect(await start()).toEqual(refused(other))
  })

  it('names PORT where the port is taken, and still shows the first key when it can be heard', async () => {
    const taken = createServer()
    taken.listen(0, '127.0.0.1')
    await once(taken, 'listening')
    onTestFinished(() => void taken.close())
    const { port } = taken.address() as { port: number }
    const folder = dataFolder()
    const sentence = `cannot listen at 127.0.0.1, port ${port}: another program uses it: set PORT to a free one`
    expect(await ended(run({ BON_TOT_DATA: folder, PORT: String(port) }))).toEqual(refused(sentence))
    const second = run({ BON_TOT_DATA: folder })
    await serving(second)
    expect(second.out).toHaveLength(3)
  })

  it('names BON_TOT_DATA where the folder cannot be made', async () => {
    const folder = dataFolder()
    writeFileSync(folder, '')
    const sentence = `${folder} cannot be used as data folder (EEXIST): set BON_TOT_DATA to one that this user may write`
    expect(await ended(run({ BON_TOT_DATA: folder }))).toEqual(refused(sentence))
  })
})
