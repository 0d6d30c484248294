// The service over a ballot's folder as a process, asked over HTTP by clerks and voters, and started again when it dies.
import type { Json } from './answers.ts'
import type { BallotFolder } from './ballot-folder.ts'
import { meetingClock } from './ballot-folder.ts'
import { closesAt } from './electronic-vote.ts'
import type { KillMoment } from './kill-moment.ts'
import { type SeasonServer, seasonServer } from './season-server.ts'

export type Answer = { readonly status: number; readonly text: string; readonly body: Json }
export type Asked = { readonly as?: string; readonly key?: string }

export type BallotService = {
  readonly server: SeasonServer
  /** Kills it now; it is started again. */
  strike(): void
  /** How often it was killed. */
  readonly deaths: number
  /** One request, once; `lost`: it may have been received, and the answer never came. */
  ask(path: string, body: object, asked?: Asked): Promise<Answer | 'lost'>
  /** The same until there is an answer. */
  askPatiently(path: string, body: object, asked?: Asked): Promise<Answer>
}

export type Options = {
  /** Where the first process dies, where the one after it, and so on; those after the last do not. */
  readonly moments?: readonly KillMoment[]
  readonly onRequest?: (count: number) => void
  /** It serves, and nobody has asked yet. */
  readonly onStart?: () => Promise<void>
}

export async function ballotService(
  { data }: BallotFolder,
  { moments = [], onRequest = () => {}, onStart = async () => {} }: Options = {},
): Promise<BallotService> {
  const server = seasonServer(data, 'trace')
  const waiting = [...moments]
  let deaths = 0
  let requests = 0
  const served = async (): Promise<string> => {
    for (;;) {
      const killAt = waiting.shift()
      try {
        return (await server.start(meetingClock, { killAt })).address
      } catch (error) {
        if (killAt === undefined) throw new Error(server.said(), { cause: error })
        deaths++
      }
    }
  }
  const started = async () => {
    const address = await served()
    await onStart()
    return address
  }
  let up = started()
  await up
  const strike = (life = deaths) => {
    if (life !== deaths) return
    deaths++
    up = server.end('SIGKILL').then(started)
    up.catch(() => {})
  }
  const ask: BallotService['ask'] = async (path, body, { as, key } = {}) => {
    const address = await up
    const life = deaths
    try {
      const answer = fetch(address + path, { method: 'POST', headers: headersOf(as, key), body: JSON.stringify(body) })
      onRequest(++requests)
      const { status } = await answer
      const text = await (await answer).text()
      return { status, text, body: JSON.parse(text) }
    } catch {
      strike(life)
      return 'lost'
    }
  }
  const askPatiently: BallotService['askPatiently'] = async (path, body, asked) => {
    const answer = await ask(path, body, asked)
    return answer === 'lost' ? askPatiently(path, body, asked) : answer
  }
  return {
    ...{ server, ask, askPatiently },
    strike: () => strike(),
    get deaths() {
      return deaths
    },
  }
}

function headersOf(as?: string, key?: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  }
}

/** What the clerk sends to open the vote of everybody. */
export const electronicBallot = ({ voters }: BallotFolder) => ({
  ...{ method: 'electronic', closesAt, tellers: voters.slice(1, 4), fewVotersAccepted: true },
  tellersChosen: { yes: voters.length, of: voters.length },
})
