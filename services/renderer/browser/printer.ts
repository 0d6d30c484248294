// HTML to PDF with the pinned browser: the one way in from the rest of the renderer.
import { mkdir } from 'node:fs/promises'
import { type Chromium, ensureChromium } from './chromium.ts'
import { ensureFonts, type Fonts } from './fonts.ts'
import { launch } from './launch.ts'
import { endLeftovers } from './leftovers.ts'
import type { Log } from './log.ts'
import { type Printed, type PrintJob, runJob } from './print-job.ts'
import { Slots } from './slots.ts'
import { Supervisor } from './supervisor.ts'

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

/** `browser`: version and the first 16 hex digits of the binary's SHA-256. `fonts`: SHA-256 over the four faces. */
export type Fingerprint = { browser: string; fonts: string }

export type Printer = {
  /** The same job gives the same bytes. Throws PrintFailed. */
  print(job: PrintJob): Promise<Printed>
  fingerprint(): Promise<Fingerprint>
  /** Ends every browser. */
  close(): Promise<void>
}

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
    print: (job) => runJob(job, { slots, supervisor, log: options.log }),
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
