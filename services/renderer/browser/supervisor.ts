// One living browser at a time for all jobs. Chromium's memory only grows (gotenberg#96, puppeteer#5893), so after
// `recycleAfter` leases it takes no new job and ends when its last one is done.
import type { RunningBrowser } from './launch.ts'
import type { Log } from './log.ts'

/** A browser held for one job; `release(true)` when the job leaves it in doubt. */
export type Lease = { running: RunningBrowser; release(doubtful?: boolean): void }

type Session = { running: RunningBrowser; leases: number; active: number; retired: boolean; ended?: Promise<void> }

export class Supervisor {
  #current: Promise<Session> | undefined
  readonly #sessions = new Set<Session>()
  readonly #start: () => Promise<RunningBrowser>
  readonly #recycleAfter: number
  readonly #log: Log
  #closed = false

  constructor(start: () => Promise<RunningBrowser>, recycleAfter: number, log: Log) {
    this.#start = start
    this.#recycleAfter = recycleAfter
    this.#log = log
  }

  /** Throws what the launch throws; the next call launches again, so one bad launch poisons nothing (gotenberg#633). */
  async lease(): Promise<Lease> {
    if (this.#closed) throw new Error('the printer is closed')
    this.#current ??= this.#open()
    const session = await this.#current
    if (session.retired) return this.lease()
    session.leases += 1
    session.active += 1
    if (session.leases >= this.#recycleAfter) this.#retire(session, 'recycled')
    return { running: session.running, release: (doubtful) => this.#release(session, doubtful ?? false) }
  }

  /** Takes no new lease; resolves when every browser has ended. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#current?.catch(() => undefined)
    await Promise.all([...this.#sessions].map((session) => this.#end(session)))
  }

  #open(): Promise<Session> {
    const opening = this.#start().then((running) => {
      const session: Session = { running, leases: 0, active: 0, retired: false }
      this.#sessions.add(session)
      running.browser.once('disconnected', () => this.#retire(session, 'disconnected'))
      if (!running.browser.connected) this.#retire(session, 'disconnected')
      this.#log.info({ pid: running.pid }, 'browser started')
      return session
    })
    opening.catch(() => {
      if (this.#current === opening) this.#current = undefined
    })
    return opening
  }

  #release(session: Session, doubtful: boolean): void {
    session.active -= 1
    if (doubtful) this.#retire(session, 'in doubt')
    if (session.retired && session.active === 0) this.#end(session)
  }

  #retire(session: Session, reason: string): void {
    if (session.retired) return
    session.retired = true
    this.#current = undefined
    this.#log.info({ pid: session.running.pid, leases: session.leases, reason }, 'browser retired')
    if (session.active === 0) this.#end(session)
  }

  #end(session: Session): Promise<void> {
    session.retired = true
    session.ended ??= session.running.end().finally(() => this.#sessions.delete(session))
    return session.ended
  }
}
