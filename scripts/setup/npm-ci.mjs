import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'

const options = [
  '--ignore-scripts', // no dependency has an install script that we need
  '--prefer-offline',
  '--include=dev', // also where NODE_ENV=production is set: every npm script shares one installation
  '--include=optional', // the bundled Node is one
  '--engine-strict=false', // some packages ask for the Node that is only being installed here
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

/** Runs `npm ci` and shows that it lives. @returns {Promise<string | undefined>} what went wrong */
export async function npmCi(root, lock) {
  const startedAt = Date.now()
  console.error('bon-tot: installing packages (first start, or package-lock.json has changed) …')
  // Gone before anything else: half-removed packages must offer no Node in PATH and no record of being complete.
  for (const name of ['.bin', '.package-lock.json']) {
    rmSync(join(root, 'node_modules', name), { recursive: true, force: true })
  }
  const [command, ...args] = npmCommand()
  const npm = spawn(command, [...args, 'ci', ...options], { cwd: root, stdio: ['ignore', 2, 2] })
  lock.heldAlsoBy(npm.pid)
  const stopListening = forwardSignals(npm)
  const heartbeat = setInterval(() => console.error(`bon-tot: still installing (${seconds(startedAt)} s)`), 15_000)
  const failure = await new Promise((resolve) => {
    npm.on('error', (error) => resolve(error.message))
    npm.on('exit', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `exit code ${code}`)))
  })
  clearInterval(heartbeat)
  stopListening()
  if (failure) return `npm ci failed (${failure}). Its own message is above; the next npm script tries again.`
  console.error(`bon-tot: packages installed in ${seconds(startedAt)} s`)
}

/** The npm that runs this script, on the Node that runs it; plain `npm` when started by hand or by another tool. */
function npmCommand() {
  const cli = process.env.npm_execpath
  return cli && basename(cli) === 'npm-cli.js' ? [process.execPath, cli] : ['npm']
}

function forwardSignals(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  return () => {
    for (const signal of signals) process.off(signal, forward)
  }
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000)
}
