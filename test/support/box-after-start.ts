import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sealedBallots } from './sealed-ballots.ts'
import { historyOf } from './season-records.ts'

/** What a start must have made good before anybody asks: the log knows of each ballot, and of what is over no box is left. */
export async function boxFaults(dataFolder: string): Promise<readonly string[]> {
  const history = (await historyOf(dataFolder)).map(({ event }) => event)
  return readdirSync(join(dataFolder, 'ballots')).flatMap((file) => {
    const [id = '', kind] = file.split('.')
    const types = history.filter(({ stream }) => stream === `ballot-${id}`).map(({ type }) => type)
    if (types.includes('BallotClosed')) return [`${file} is left of a vote that is closed`]
    if (kind !== 'box') return []
    const known = types.filter((type) => type === 'VoteCast').length
    const inBox = sealedBallots(dataFolder, id).length
    return inBox === known ? [] : [`${file} holds ${inBox} ballots, and the log knows of ${known}`]
  })
}
