// One browser process: our own arguments, our own fonts, an empty environment, and a pipe instead of a debugging port,
// so that nobody else on the machine can drive it and it ends by itself when we die.
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import type { Chromium } from './chromium.ts'
import type { Fonts } from './fonts.ts'
import { lastWords } from './last-words.ts'
import { forget, remember } from './leftovers.ts'

/** `sandbox`: off only for root, who cannot have one, or where the container forbids user namespaces. */
export type LaunchOptions = {
  chromium: Chromium
  fonts: Pick<Fonts, 'config'>
  runFolder: string
  sandbox: boolean
  timeoutMs: number
}

/** `end` never throws and never hangs: what does not close in time is killed. */
export type RunningBrowser = { browser: Browser; pid: number; end(): Promise<void> }

const CLOSE_WITHIN_MS = 3_000

/** Starts the browser. Throws what the launch throws; nothing is left behind then. */
export async function launch(options: LaunchOptions): Promise<RunningBrowser> {
  const profile = await mkdtemp(join(options.runFolder, 'profile-'))
  try {
    const browser = await puppeteer.launch(settings(options, profile))
    const pid = browser.process()?.pid
    if (pid === undefined) throw new Error('the browser ended while it was starting')
    const record = await remember(options.runFolder, { pid, profile })
    return { browser, pid, end: () => end(browser, pid, profile, record) }
  } catch (error) {
    const said = await lastWords(options)
    await rm(profile, { recursive: true, force: true })
    throw said ? new Error(said, { cause: error }) : error
  }
}

const settings = ({ chromium, fonts, sandbox, timeoutMs }: LaunchOptions, profile: string) => ({
  executablePath: chromium.path,
  headless: 'shell' as const,
  pipe: true,
  timeout: timeoutMs,
  protocolTimeout: 600_000, // above every deadline: the printer's own one decides (jsreport#848)
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
  userDataDir: profile,
  env: {
    HOME: profile,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    FONTCONFIG_FILE: fonts.config,
    ...(chromium.libraries && { LD_LIBRARY_PATH: chromium.libraries }),
  },
  args: [
    ...(sandbox ? [] : ['--no-sandbox']),
    '--disable-dev-shm-usage', // 64 MB /dev/shm in containers: chromic_pdf#298
    '--font-render-hinting=none',
    '--disable-gpu',
    '--no-pings',
    '--lang=vi',
    // No way out, not even to this machine: Chromium would bypass a proxy for loopback without <-loopback>.
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
  ],
})

async function end(browser: Browser, pid: number, profile: string, record: string): Promise<void> {
  const late = AbortSignal.timeout(CLOSE_WITHIN_MS)
  const tooLate = new Promise<void>((resolve) => late.addEventListener('abort', () => resolve(), { once: true }))
  await Promise.race([browser.close().catch(() => undefined), tooLate])
  killGroup(pid)
  await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  await forget(record)
}

/** Ends a browser and its helpers: the launch makes it the leader of a process group. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}
