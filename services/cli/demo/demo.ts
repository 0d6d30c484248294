// npm run demo: plays the season of 2024 through the REST interface into a fresh ./demo.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { ConfigError } from '../config.ts'
import { demoServer } from './child.ts'
import { createPlayer, type Player, until } from './player.ts'
import { resultTable, timesTable } from './report.ts'
import { type Played, playSeason2024 } from './season-2024.ts'

const marker = 'bon-tot-demo.json'
const opening = '2024-04-26T01:00:00.000Z'

export async function demo(): Promise<void> {
  const folder = freshFolder(resolve('./demo'))
  const port = await freePort()
  const server = demoServer({
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    BON_TOT_DATA: folder,
    BON_TOT_KEK_FILE: `${folder}.kek`,
    BON_TOT_LOG: process.env.BON_TOT_LOG || 'warn',
  })
  const phases = phaseClock()
  phases.next('Khởi động dịch vụ')
  try {
    const { address, firstKey } = await server.start(opening)
    const player = createPlayer({ address: () => address, setClock: (clock) => server.setClock(clock) })
    const played = await playSeason2024(player, firstKey!, phases.next)
    phases.next('Hồ sơ')
    const files = await saveDossiers(player, firstKey!, played, folder)
    phases.end()
    console.log(
      `\n${await resultTable(player, firstKey!, played)}\n\n${files.join('\n')}\n\n${timesTable(phases.times, player.steps)}`,
    )
  } finally {
    await server.kill('SIGTERM')
  }
}

/** An earlier demo gives way; any other folder of this name is left alone. */
function freshFolder(folder: string): string {
  if (existsSync(folder) && !existsSync(join(folder, marker))) {
    throw new ConfigError(`${folder} is there and is no earlier demo: move it away, or run the demo in another folder`)
  }
  rmSync(folder, { recursive: true, force: true })
  rmSync(`${folder}.kek`, { force: true })
  mkdirSync(folder, { mode: 0o700 })
  writeFileSync(join(folder, marker), `${JSON.stringify({ madeBy: 'npm run demo', persons: 'fictional' })}\n`)
  return folder
}

async function saveDossiers(player: Player, key: string, { candidacies }: Played, folder: string): Promise<string[]> {
  const out = join(folder, 'ho-so')
  mkdirSync(out)
  const saved: string[] = []
  for (const [letter, id] of [
    ['a', candidacies.branchA],
    ['b', candidacies.branchB],
  ] as const) {
    for (const edition of [1, 2]) {
      const path = `/v1/dossiers/${id}/file?edition=${edition}`
      const bytes = await until(`dossier edition ${edition}`, () => player.readBytes(key, path).catch(() => undefined))
      const file = join(out, `ho-so-chi-bo-phong-${letter}-lan-${edition}.pdf`)
      writeFileSync(file, bytes)
      saved.push(`Hồ sơ của Chi bộ Phòng ${letter.toUpperCase()}, lần ${edition}: ${file}`)
    }
  }
  return saved
}

function phaseClock() {
  const times: { readonly name: string; readonly seconds: number }[] = []
  let current = ''
  let since = 0
  const end = () => {
    if (current === '') return
    const seconds = (performance.now() - since) / 1000
    times.push({ name: current, seconds })
    console.log(`   xong sau ${seconds.toFixed(1).replace('.', ',')} giây`)
  }
  return {
    times,
    end,
    next(name: string) {
      end()
      current = name
      since = performance.now()
      console.log(`→ ${name}`)
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}
