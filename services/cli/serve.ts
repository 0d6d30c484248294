import pino, { type Logger } from 'pino'
import { redacted } from '../log.ts'
import { type Config, ConfigError } from './config.ts'
import { type Embedded, openEmbedded } from './embedded.ts'

const stopSignals = ['SIGTERM', 'SIGINT'] as const

export type Announce = (served: { readonly address: string; readonly firstKey: string | null }) => void

/** Serves until SIGTERM or SIGINT, then closes in reverse order of opening. */
export async function serve(config: Config, now: () => string, announce: Announce): Promise<void> {
  const log = pino({ level: config.logLevel, redact: redacted })
  const service = await openEmbedded(config, { now, log })
  const isClosing = closeOnSignal(service, log)
  try {
    const address = await listen(service, config)
    announce({ address, firstKey: await service.firstKey() })
    await service.startWorkers()
  } catch (error) {
    // What starts while everything closes fails, and is no fault.
    if (isClosing()) return
    await service.close()
    throw error
  }
}

const listenFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it: set PORT to a free one',
  EACCES: 'this user may not: set PORT to 1024 or above',
  EADDRNOTAVAIL: 'this machine has no such address: set HOST',
  ENOTFOUND: 'this machine has no such address: set HOST',
}

async function listen(service: Embedded, { port, host }: Config): Promise<string> {
  try {
    return await service.app.listen({ port, host })
  } catch (error) {
    const fault = listenFaults[(error as NodeJS.ErrnoException).code ?? '']
    throw fault === undefined ? error : new ConfigError(`cannot listen at ${host}, port ${port}: ${fault}`)
  }
}

function closeOnSignal(service: Embedded, log: Logger): () => boolean {
  let closing = false
  for (const signal of stopSignals) {
    process.on(signal, () => {
      // A second Ctrl-C does not wait for what is being printed.
      if (closing) process.exit(1)
      closing = true
      service.close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not close cleanly')
          process.exit(1)
        },
      )
    })
  }
  return () => closing
}

/** For people: where it serves, and the first key, which is printed and never logged, for logs are kept. */
export function sayOnTerminal(dataFolder: string): Announce {
  return ({ address, firstKey }) => {
    if (firstKey !== null) {
      console.log('Khóa quản trị đầu tiên, chỉ hiện một lần, hãy cất giữ (first administrator key, shown once):')
      console.log(`  ${firstKey}`)
    }
    console.log(`bon-tot: ${address} (docs: ${address}/docs, data: ${dataFolder})`)
  }
}
