// One electronic vote on the real service, killed on the way; the clerk and the voters go on as people do.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Envelope } from '../../contracts/envelope.ts'
import type { Json } from './answers.ts'
import type { BallotFolder } from './ballot-folder.ts'
import { type Answer, type BallotService, ballotService, electronicBallot } from './ballot-service.ts'
import { boxFaults } from './box-after-start.ts'
import type { Slip } from './electronic-vote.ts'
import { idOf } from './http-world.ts'
import type { KillMoment } from './kill-moment.ts'
import { allVoted, type Voter, type Votes, voteOf } from './killed-votes.ts'
import { historyOf } from './season-records.ts'
import type { SeasonServer } from './season-server.ts'

/** At moments of its own work, or from outside: so long after the `request`th request was sent. */
export type KillPoint =
  | { readonly name: string; readonly moments: readonly KillMoment[] }
  | { readonly request: number; readonly afterMs: number }

export type KilledBallot = Votes & {
  readonly server: SeasonServer
  readonly slips: readonly Slip[]
  readonly deaths: number
  /** What a start left undone (box-after-start.ts). */
  readonly startFaults: readonly string[]
  readonly events: readonly Envelope[]
  /** The closing, asked again and asked anew; a vote that came too late. */
  readonly after: readonly string[]
  /** What is left in the folder of boxes. */
  readonly left: readonly string[]
}

type Open = { readonly ballotId: string; readonly slips: readonly Slip[] }
type BeforeClosing = (open: Open) => void

/** Plays to the end; the service goes on until it is ended. `beforeClosing`: when all have voted. */
export async function killedBallot(
  folder: BallotFolder,
  point: KillPoint,
  voters: readonly Voter[],
  beforeClosing: BeforeClosing = () => {},
): Promise<KilledBallot> {
  const fromOutside = 'request' in point ? point : null
  const struck = Promise.withResolvers<void>()
  if (fromOutside === null) struck.resolve()
  const startFaults: string[] = []
  const service = await ballotService(folder, {
    ...('moments' in point ? { moments: point.moments } : {}),
    onStart: async () => void startFaults.push(...(await boxFaults(folder.data))),
    onRequest: (count) => {
      if (count === fromOutside?.request) setTimeout(() => struck.resolve(service.strike()), fromOutside.afterMs)
    },
  })
  try {
    const open = await opened(folder, service)
    const votes = await allVoted(folder, service, open, voters)
    beforeClosing(open)
    const ended = await closedAndAfter(folder, service, open, struck.promise)
    const events = (await historyOf(folder.data)).map(({ event }) => event)
    return {
      ...{ server: service.server, slips: open.slips, deaths: service.deaths, startFaults, ...votes, ...ended },
      events: events.filter(({ stream }) => stream === `ballot-${open.ballotId}`),
    }
  } catch (error) {
    await service.server.end('SIGKILL')
    throw new Error(`the vote could not be played; the service said:\n${service.server.said()}`, { cause: error })
  }
}

async function opened(folder: BallotFolder, { askPatiently }: BallotService): Promise<Open> {
  const { clerk, roundId, teller } = folder
  const opening = { as: clerk, key: 'open' }
  const ballotId = idOf(
    accepted(await askPatiently(`/v1/rounds/${roundId}/ballots`, electronicBallot(folder), opening)),
  )
  const issued = async (key: string) =>
    accepted(await askPatiently(`/v1/ballots/${ballotId}/credentials`, {}, { as: teller, key })).slips
  // Where the answer that showed the slips was lost, it does not come again: they are made anew.
  return { ballotId, slips: (await issued('slips')) ?? (await issued('slips once more')) }
}

function accepted({ status, text, body }: Answer): Json {
  if (status !== 201) throw new Error(text)
  return body
}

/** The blow falls at the latest when the closing was answered. */
async function closedAndAfter(
  folder: BallotFolder,
  { askPatiently }: BallotService,
  open: Open,
  struck: Promise<void>,
) {
  const close = (key: string) =>
    askPatiently(`/v1/ballots/${open.ballotId}/close`, { closedAt: '15:10' }, { as: folder.clerk, key })
  const first = await close('close')
  await struck
  const left = readdirSync(join(folder.data, 'ballots'))
  const again = await close('close')
  const tooLate = [await close('anew'), await askPatiently(...voteOf(folder, open, open.slips[0]!.credential, 'no'))]
  return {
    left,
    after: [
      `${first.status} ${again.status} ${first.text === again.text ? 'the same' : 'another'} answer`,
      ...tooLate.map(({ status, body }) => `${status} ${body.code}`),
    ],
  }
}
