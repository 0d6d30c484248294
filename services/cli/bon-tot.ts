// bon-tot <command>: what the npm scripts run.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { projectFolder, readConfig } from './config.ts'

// Halves the time to start; where the folder cannot be written, Node goes on without.
enableCompileCache(join(projectFolder, 'node_modules', '.cache', 'bon-tot', 'compiled'))

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  async serve() {
    const { sayOnTerminal, serve } = await import('./serve.ts')
    const config = readConfig(process.env)
    await serve(config, () => new Date().toISOString(), sayOnTerminal(config.dataFolder))
  },
  rebuild: async () => (await import('./rebuild.ts')).rebuild(readConfig(process.env)),
  verify: async (args) => (await import('./verify/verify.ts')).verify(readConfig(process.env), args),
  demo: async (args) => (await import('./demo/demo.ts')).demo(args),
}

/** Errors that an operator can mend: their message says how. */
const operatorErrors = new Set([
  'ConfigError',
  'FolderInUse',
  'UnusableFolder',
  'UnusableKek',
  'Corrupt',
  'Unavailable',
])

const [name = 'serve', ...args] = process.argv.slice(2)
const command = commands[name]

if (command === undefined) {
  console.error(`bon-tot: there is no command “${name}”; there are: ${Object.keys(commands).join(', ')}`)
  process.exit(2)
}

try {
  await command(args)
} catch (error) {
  // What an operator can mend is one sentence; anything else is a fault of ours and shows where.
  const known = error instanceof Error && operatorErrors.has(error.name)
  console.error(known ? `bon-tot: ${error.message}` : error)
  process.exit(1)
}
