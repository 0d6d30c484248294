// HTML to PDF: waiting, launching, printing and retrying under one deadline.
import { mkdir } from 'node:fs/promises'
import { type Chromium, ensureChromium } from './chromium.ts'
import { ensureFonts, type Fonts } from './fonts.ts'
import { launch } from './launch.ts'
import { endLeftovers } from './leftovers.ts'
import { countPages, normalise } from './normalise.ts'
import { PrintFailed } from './print-failed.ts'
import { printPage } from './print-page.ts'
import { Slots } from './slots.ts'
import { Supervisor } from './supervisor.ts'

/** What of pino is used here. */
export type Log = { info(fields: object, message: string): void; warn(fields: object, message: string): void }

export type PrinterOptions = {
  /** Holds the inflated browser and the fonts; may be shared by processes (cache-folder.ts). */
  cacheFolder: string
  /** Holds profiles and process records; writable by this user alone. */
  runFolder: string
  /** CHROME_PATH: another browser than the pinned one. */
  chromePath?: string
  /** Default: on unless root. Off only where the container forbids user namespaces. */
  sandbox?: boolean
  /** Documents printed at the same time, default 2. */
  concurrency?: number
  /** Prints after which the browser is replaced, default 100. */
  recycleAfter?: number
  log: Log
}

/** `html`: a whole page. `instant`: ISO 8601, becomes both PDF dates. `deadlineMs`: milliseconds for waiting and printing. */
export type PrintJob = { html: string; instant: string; deadlineMs: number }
export type Printed = { pdf: Uint8Array; pages: number }
/** `browser`: version and the first 16 hex digits of the binary's SHA-256. `fonts`: SHA-256 over the four faces. */
export type Fingerprint = { browser: string; fonts: string }

export type Printer = {
  /** The same job gives the same bytes. Throws PrintFailed. */
  print(job: PrintJob): Promise<Printed>
  fingerprint(): Promise<Fingerprint>
  /** Ends every browser. */
  close(): Promise<void>
}

const ATTEMPTS = 3
const LAUNCH_WITHIN_MS = 30_000

/** Starts nothing yet: the browser is inflated and launched by the first print. */
export function createPrinter(options: PrinterOptions): Printer {
  const ready = onceDone(() => prepare(options))
  const slots = new Slots(options.concurrency ?? 2)
  const supervisor = new Supervisor(() => ready().then(start), options.recycleAfter ?? 100, options.log)
  const start = ({ chromium, fonts }: Prepared) =>
    launch({
      chromium,
      fonts,
      runFolder: options.runFolder,
      sandbox: options.sandbox ?? process.getuid?.() !== 0,
      timeoutMs: LAUNCH_WITHIN_MS,
    })
  return {
    print: (job) => printWithin(job, slots, supervisor, options.log),
    fingerprint: async () => {
      const { chromium, fonts } = await ready()
      return { browser: `${chromium.version} ${chromium.sha256.slice(0, 16)}`, fonts: fonts.hash }
    },
    close: () => supervisor.close(),
  }
}

type Prepared = { chromium: Chromium; fonts: Fonts }

async function prepare({ cacheFolder, runFolder, chromePath, log }: PrinterOptions): Promise<Prepared> {
  await mkdir(runFolder, { recursive: true, mode: 0o700 })
  const ended = await endLeftovers(runFolder)
  if (ended.length > 0) log.warn({ pids: ended }, 'browsers left behind by a dead process were ended')
  const [chromium, fonts] = await Promise.all([ensureChromium(cacheFolder, chromePath), ensureFonts(cacheFolder)])
  return { chromium, fonts }
}

async function printWithin(job: PrintJob, slots: Slots, supervisor: Supervisor, log: Log): Promise<Printed> {
  const deadline = Date.now() + job.deadlineMs
  const signal = AbortSignal.timeout(job.deadlineMs)
  await orTimeout(slots.take(signal), signal)
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptOnce(job, supervisor, signal, deadline)
      } catch (error) {
        const failed = asFailure(error)
        if (failed.reason !== 'browser' || attempt === ATTEMPTS) throw failed
        log.warn({ attempt, reason: failed.message }, 'print failed, trying again')
      }
    }
  } finally {
    slots.release()
  }
}

async function attemptOnce(
  job: PrintJob,
  supervisor: Supervisor,
  signal: AbortSignal,
  deadline: number,
): Promise<Printed> {
  const leasing = supervisor.lease()
  const lease = await orTimeout(leasing, signal).catch((error) => {
    leasing.then((late) => late.release()).catch(() => undefined)
    throw error
  })
  let done = false
  try {
    const left = Math.max(1, deadline - Date.now())
    const raw = await orTimeout(printPage(lease.running.browser, job.html, left), signal)
    const pdf = normalise(raw, job.instant)
    done = true
    return { pdf, pages: countPages(pdf) }
  } catch (error) {
    done = error instanceof PrintFailed && error.reason === 'content'
    throw error
  } finally {
    lease.release(!done)
  }
}

async function orTimeout<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => undefined)
  return new Promise<T>((resolve, reject) => {
    const expire = () => reject(new PrintFailed('timeout', 'the deadline for waiting and printing has passed'))
    if (signal.aborted) return expire()
    signal.addEventListener('abort', expire, { once: true })
    work
      .then(resolve, (error) => (signal.aborted ? expire() : reject(error)))
      .finally(() => signal.removeEventListener('abort', expire))
  })
}

function asFailure(error: unknown): PrintFailed {
  if (error instanceof PrintFailed) return error
  if (error instanceof TypeError) throw error
  const text = error instanceof Error ? error.message : String(error)
  return new PrintFailed(/timed? ?out/i.test(text) ? 'timeout' : 'browser', text, { cause: error })
}

/** Runs `work` once for all callers; a failure is forgotten, so the next caller tries again. */
function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | undefined
  return () => {
    current ??= work().catch((error) => {
      current = undefined
      throw error
    })
    return current
  }
}
