// npm run demo [-- --seasons 2024,2025,…]: plays the seasons through the REST interface into a fresh ./demo.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigError } from '../config.ts'
import { demoServer } from './child.ts'
import { createPlayer, type Player, until } from './player.ts'
import { openPapers, resultTable, timesTable } from './report.ts'
import { playStory, type Story, type Year, years } from './seasons/story.ts'

const marker = 'bon-tot-demo.json'
const opening = '2024-04-26T01:00:00.000Z'

export async function demo(args: readonly string[]): Promise<void> {
  const last = lastSeason(args)
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
    const story = await playStory(player, firstKey!, last, phases.next)
    phases.next('Hồ sơ')
    const files = await saveDossiers(player, firstKey!, story, folder)
    phases.end()
    for (const { year, judged } of story) {
      console.log(`\nNăm ${year}\n${await resultTable(player, firstKey!, judged)}`)
    }
    console.log(`\n${await openPapers(player, firstKey!)}`)
    console.log(`\n${files.join('\n')}\n\n${timesTable(phases.times, player.steps)}`)
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

/** Every edition of everybody's dossier. */
async function saveDossiers(player: Player, key: string, story: Story, folder: string): Promise<string[]> {
  const out = join(folder, 'ho-so')
  mkdirSync(out)
  const saved: string[] = []
  for (const { year, judged } of story) {
    for (const { name, candidacyId } of judged) {
      if (candidacyId === undefined) continue
      for (const edition of await editionsOf(player, key, candidacyId)) {
        const file = join(out, `ho-so-${year}-${plain(name)}-lan-${edition}.pdf`)
        writeFileSync(file, await player.readBytes(key, `/v1/dossiers/${candidacyId}/file?edition=${edition}`))
        saved.push(`Hồ sơ năm ${year} của ${name}, lần ${edition}: ${file}`)
      }
    }
  }
  return saved
}

type Edition = { readonly edition: number; readonly occasion: string; readonly state: string }

/** Those that were put together, once each of them is printed. */
async function editionsOf(player: Player, key: string, candidacyId: string): Promise<number[]> {
  const { phase } = await player.read<{ phase: string }>(key, `/v1/candidacies/${candidacyId}`)
  return until(`dossier ${candidacyId}`, async () => {
    const { items } = await player.read<{ items: Edition[] }>(key, `/v1/dossiers?candidacy=${candidacyId}`)
    const isThere = phase !== 'recognised' || items.some(({ occasion }) => occasion === 'recognition')
    return isThere && items.every(({ state }) => state === 'rendered') ? items.map(({ edition }) => edition) : undefined
  })
}

/** A name as part of a file's: “Chi bộ Phòng A” is chi-bo-phong-a. */
function plain(name: string): string {
  const letters = name.replaceAll('Đ', 'D').replaceAll('đ', 'd').normalize('NFD').replaceAll(/\p{M}/gu, '')
  return letters.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

/** `--seasons 2024,2025`: the years from the first on; 2024 alone where nothing is said. */
function lastSeason(args: readonly string[]): Year {
  const { seasons } = readArgs(args)
  const wanted = years.findIndex((_, n) => years.slice(0, n + 1).join(',') === seasons)
  if (wanted >= 0) return years[wanted]!
  const allowed = years.map((_, n) => years.slice(0, n + 1).join(',')).join(' | ')
  throw new ConfigError(`--seasons is “${seasons}”; each year goes on from the one before, so it may be: ${allowed}`)
}

function readArgs(args: readonly string[]): { readonly seasons: string } {
  try {
    return parseArgs({ args: [...args], options: { seasons: { type: 'string', default: '2024' } } }).values
  } catch (error) {
    throw new ConfigError(`demo takes --seasons 2024,… only: ${(error as Error).message}`)
  }
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
