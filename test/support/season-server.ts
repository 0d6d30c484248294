// The embedded service as a process of its own, with a clock that the test sets: it may be killed at any moment.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectFolder } from '../../services/cli/config.ts'
import type { KillMoment } from './kill-moment.ts'

export type Served = { readonly address: string; readonly firstKey: string | null }
export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

export type SeasonServer = {
  readonly dataFolder: string
  /** The same command on the same folder, every time; with `killAt` it kills itself there. Rejects when it ends before it serves. */
  start(clock: string, options?: { readonly killAt?: KillMoment | undefined }): Promise<Served>
  setClock(clock: string): Promise<void>
  /** Resolves once the process is gone; at once where none runs. */
  end(signal: NodeJS.Signals): Promise<Ended | null>
  pid(): number | undefined
  /** All that every one of its processes wrote to stdout and stderr. */
  said(): string
}

type Message = { readonly served?: Served; readonly clock?: string }

export function seasonServer(dataFolder: string, logLevel = 'warn'): SeasonServer {
  let child: ChildProcess | null = null
  const output: Buffer[] = []
  const env = {
    ...{ PATH: process.env.PATH, CHROME_PATH: process.env.CHROME_PATH, CHROME_SANDBOX: process.env.CHROME_SANDBOX },
    ...{ PORT: '0', BON_TOT_DATA: dataFolder, BON_TOT_KEK_FILE: `${dataFolder}.kek`, BON_TOT_LOG: logLevel },
  }
  return {
    dataFolder,
    async start(clock, { killAt } = {}) {
      const options = { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] as ('ignore' | 'pipe' | 'ipc')[] }
      const hook = killAt === undefined ? [] : ['--import', join(import.meta.dirname, 'kill-hook.ts')]
      const values = killAt === undefined ? [clock] : [clock, JSON.stringify(killAt)]
      const program = join(projectFolder, 'services/cli/demo/server.ts')
      const started = fork(program, values, { ...options, execArgv: hook })
      child = started
      for (const stream of [started.stdout!, started.stderr!]) stream.on('data', (bytes) => output.push(bytes))
      return (await heard(started, ({ served }) => served !== undefined)).served!
    },
    async setClock(clock) {
      if (child === null) throw new Error('no server is running')
      const set = heard(child, (message) => message.clock === clock)
      child.send({ clock }, () => {})
      await set
    },
    async end(signal) {
      const running = child
      child = null
      if (running === null) return null
      if (running.exitCode === null && running.signalCode === null) {
        const ended = once(running, 'close')
        running.kill(signal)
        await ended
      }
      return { code: running.exitCode, signal: running.signalCode }
    },
    pid: () => child?.pid,
    said: () => Buffer.concat(output).toString(),
  }
}

async function heard(child: ChildProcess, isIt: (message: Message) => boolean): Promise<Message> {
  const done = new AbortController()
  try {
    return await Promise.race([
      new Promise<Message>((resolve) => {
        const listen = (message: Message) => isIt(message) && resolve(message)
        child.on('message', listen)
        done.signal.addEventListener('abort', () => child.off('message', listen))
      }),
      once(child, 'exit', { signal: done.signal }).then(([code, signal]) => {
        throw new Error(`the server ended (${signal ?? code}) before it answered`)
      }),
    ])
  } finally {
    done.abort()
  }
}
