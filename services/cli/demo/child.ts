import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The server of the demo as a process of its own, which may be killed and started again at any moment. */
export type DemoServer = {
  /** Starts it and gives its address; the first start of an empty folder also gives the administrator's key. */
  start(clock: string): Promise<{ readonly address: string; readonly firstKey: string | null }>
  setClock(clock: string): Promise<void>
  kill(signal: NodeJS.Signals): Promise<void>
}

type Message = { readonly served?: { address: string; firstKey: string | null }; readonly clock?: string }

export function demoServer(env: NodeJS.ProcessEnv): DemoServer {
  let child: ChildProcess | null = null
  return {
    async start(clock) {
      const started = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [clock], {
        env,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
      child = started
      return (await answer(started, (message) => message.served !== undefined)).served!
    },
    async setClock(clock) {
      const running = child!
      const set = answer(running, (message) => message.clock === clock)
      running.send({ clock }, () => {})
      await set
    },
    async kill(signal) {
      const running = child
      child = null
      if (running === null || running.exitCode !== null || running.signalCode !== null) return
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill(signal)
      await ended
    },
  }
}

function answer(child: ChildProcess, isIt: (message: Message) => boolean): Promise<Message> {
  return new Promise((resolve, reject) => {
    const done = (finish: () => void) => {
      child.off('message', onMessage)
      child.off('exit', onExit)
      finish()
    }
    const onMessage = (message: Message) => isIt(message) && done(() => resolve(message))
    const onExit = (code: number | null, signal: string | null) =>
      done(() => reject(new Error(`the server ended (${signal ?? code}) before it answered`)))
    child.on('message', onMessage)
    child.on('exit', onExit)
  })
}
