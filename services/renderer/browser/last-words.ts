import { spawn } from 'node:child_process'
import type { LaunchOptions } from './launch.ts'

const NO_SANDBOX =
  'Chromium finds no usable sandbox: allow user namespaces to this user, or switch the sandbox off (CHROME_SANDBOX=off)'

/**
 * Why the browser does not start. Over a pipe puppeteer throws its stderr away and says only "Target closed", so the
 * browser is started once more, bare, to hear what it says. Empty where it says nothing.
 */
export async function lastWords({ chromium, sandbox }: LaunchOptions): Promise<string> {
  const args = ['--headless', '--dump-dom', ...(sandbox ? [] : ['--no-sandbox']), 'about:blank']
  const env = chromium.libraries ? { LD_LIBRARY_PATH: chromium.libraries } : {}
  const child = spawn(chromium.path, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 5_000,
    killSignal: 'SIGKILL',
  })
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  await new Promise<void>((resolve) => child.once('error', () => resolve()).once('close', () => resolve()))
  if (text.includes('No usable sandbox')) return NO_SANDBOX
  return text.split('\n').find((line) => line.includes('FATAL')) ?? ''
}
