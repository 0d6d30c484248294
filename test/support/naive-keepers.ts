// Ballot boxes as one would build them without thinking of who reads what: each must be found out.
import { DatabaseSync } from 'node:sqlite'
import type { Envelope } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import { createKeeper, type KeeperDeps } from '../../services/ballot-box/keeper.ts'
import type { EmbeddedOptions } from './embedded-client.ts'

export type KeeperOf = NonNullable<EmbeddedOptions['keeperOf']>
type Vote = { readonly ballotId: string; readonly voter: string; readonly choice: string; readonly nth: number }

/** Does something with each vote, as it comes, before it goes into the box; knows whose slip it is. */
function noticing(notice: (vote: Vote, deps: KeeperDeps) => unknown): ReturnType<KeeperOf> {
  return (deps) => {
    const keeper = createKeeper(deps)
    const holders = new Map<string, string>()
    let votes = 0
    return {
      ...keeper,
      async newSlips(id) {
        const made = await keeper.newSlips(id)
        for (const { credential, personId } of made.slips) holders.set(credential, personId)
        return made
      },
      async cast(ballotId, body) {
        const [{ choice }, voter] = [body.choices[0]!, holders.get(body.credential)!]
        await notice({ ballotId, voter, choice, nth: votes++ }, deps)
        return keeper.cast(ballotId, body)
      },
    }
  }
}

export const logsEachVote: KeeperOf = (log) =>
  noticing(({ ballotId, choice }) => log.info({ ballot: ballotId, choice }, 'vote received'))

/** Who and what in two events, the one without the choice and the other without the voter. */
export const appendsEachVote: KeeperOf = () =>
  noticing(async ({ ballotId, voter, choice, nth }, { store, now }) => {
    const stream = `votes-${ballotId}`
    const eventOf = (type: string, revision: number, data: object): Envelope => ({
      ...{ id: derivedUuid(stream, String(revision)), stream, revision, type, version: 1, data },
      ...{
        recordedAt: now(),
        occurredOn: '2024-12-12',
        commandId: derivedUuid(stream, String(nth)),
        requestHash: null,
      },
      actor: { principal: 'service:ballot-box', role: 'service', organisation: null },
      ...{ decider: { name: 'CastVote', version: 1 }, correlationId: ballotId, causationId: null, basis: [] },
    })
    await store.append(stream, nth === 0 ? 'none' : 2 * nth - 1, [
      eventOf('VoterMarked', 2 * nth, { voter }),
      eventOf('BallotCast', 2 * nth + 1, { choice }),
    ])
  })

export const keepsTheBox: KeeperOf = () => (deps) =>
  createKeeper({ ...deps, boxes: { ...deps.boxes, destroy: () => undefined } })

/** A table in the order of arrival that is emptied with the box, over pages that nobody wipes. */
export const freesTheOrder =
  (file: string): KeeperOf =>
  () =>
  (deps) => {
    const change = (sql: string, ...values: string[]) => {
      const db = new DatabaseSync(file)
      db.exec('PRAGMA secure_delete = OFF; CREATE TABLE IF NOT EXISTS arrival (voter TEXT)')
      db.prepare(sql).run(...values)
      db.close()
    }
    const destroy = (id: string) => {
      change('DELETE FROM arrival')
      deps.boxes.destroy(id)
    }
    const keeperOf = noticing(({ voter }) => change('INSERT INTO arrival VALUES (?)', voter))
    return keeperOf({ ...deps, boxes: { ...deps.boxes, destroy } })
  }
