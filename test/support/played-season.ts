// The season of 2024 over the whole embedded service: every command through REST, witnessed.
import { createPlayer, type Player, until } from '../../services/cli/demo/player.ts'
import { type Played, playSeason2024 } from '../../services/cli/demo/seasons/season-2024.ts'
import { type SeasonServer, seasonServer } from './season-server.ts'
import { type Answered, type Moments, openWitness, type Sent } from './witness.ts'

export const opening = '2024-04-26T01:00:00.000Z'

export type PlayedSeason = Played & {
  readonly server: SeasonServer
  readonly player: Player
  /** The administrator's key. */
  readonly admin: string
  readonly answers: readonly Answered[]
  readonly sent: readonly Sent[]
  /** The slips with which electronic votes were cast. */
  readonly slips: readonly string[]
  /** Starts the service again; the player finds it. */
  restart(): Promise<void>
  close(): Promise<void>
}

export type Stage = {
  readonly server: SeasonServer
  /** Kills the service now and starts it again, while the player goes on trying. */
  strike(options?: { readonly againWhileStartingMs?: number }): void
}

export type Director = (stage: Stage) => Moments & { beforeStep?(step: string): void }

/** Plays to the end: both editions of the dossier are printed. `direct` may disturb the play. */
export async function playedSeason(
  dataFolder: string,
  { logLevel, direct = () => ({}) }: { readonly logLevel?: string; readonly direct?: Director } = {},
): Promise<PlayedSeason> {
  const server = seasonServer(dataFolder, logLevel)
  let clock = opening
  let up: Promise<unknown> = Promise.resolve()
  const directed = direct({
    server,
    strike: ({ againWhileStartingMs } = {}) => {
      witness.forwardTo(null)
      up = up.then(async () => {
        await server.end('SIGKILL')
        if (againWhileStartingMs !== undefined) await killedWhileStarting(server, clock, againWhileStartingMs)
        witness.forwardTo((await server.start(clock)).address)
      })
      up.catch(() => {})
    },
  })
  const witness = await openWitness(directed)
  const player = createPlayer({
    address: () => witness.address,
    setClock: async (wanted) => {
      await up
      await server.setClock(wanted)
      clock = wanted
    },
    beforeStep: async (step) => directed.beforeStep?.(step),
  })
  const close = async () => {
    await server.end('SIGKILL')
    await witness.close()
  }
  try {
    const { address, firstKey } = await server.start(opening)
    witness.forwardTo(address)
    const played = await playSeason2024(player, firstKey!, () => {})
    await dossierIsPrinted(player, firstKey!, played.candidacies.branchA)
    await dossierIsPrinted(player, firstKey!, played.candidacies.branchB)
    await up
    const restart = async () => witness.forwardTo((await server.start(clock)).address)
    const { answers, sent, slips } = witness
    return { ...played, server, player, admin: firstKey!, answers, sent, slips, restart, close }
  } catch (error) {
    await close()
    throw new Error(`the season could not be played; the service said:\n${server.said()}`, { cause: error })
  }
}

async function killedWhileStarting(server: SeasonServer, clock: string, afterMs: number): Promise<void> {
  const started = server.start(clock).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  await server.end('SIGKILL')
  await started
}

async function dossierIsPrinted(player: Player, key: string, candidacy: string): Promise<void> {
  await until('both editions of the dossier', async () => {
    const { items } = await player.read<{ items: { state: string }[] }>(key, `/v1/dossiers?candidacy=${candidacy}`)
    return items.length === 2 && items.every(({ state }) => state === 'rendered') ? true : undefined
  })
}
