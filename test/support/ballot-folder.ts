// A data folder in which a branch's meeting may open its electronic vote: made once, copied for each service over it.
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { openVault } from '../../services/vault/sqlite.ts'
import { meetings } from './http-bodies.ts'
import { seasonAt } from './http-season.ts'
import { holdVote } from './http-vote.ts'
import { idOf } from './http-world.ts'
import { testApp } from './test-app.ts'

export type BallotFolder = {
  /** The data folder; its key-encryption key lies beside it. */
  readonly data: string
  readonly roundId: string
  readonly candidacyId: string
  /** Everybody may vote and is there, the secretary is the first. */
  readonly voters: readonly string[]
  /** Keys. */
  readonly clerk: string
  readonly teller: string
}

/** During the meeting. */
export const meetingClock = '2024-12-12T07:30:00.000Z'
/** A minute after `closesAt`. */
export const afterTheEnd = '2024-12-12T08:31:00.000Z'

/** `voters`: at least four. */
export async function ballotFolder(folder: string, voters: number): Promise<BallotFolder> {
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  const ends: (() => void | Promise<void>)[] = []
  const over = {
    store: openSqliteStore({ file: join(data, 'events.db') }),
    vault: openVault({ file: join(data, 'vault.db'), kekFile: `${data}.kek` }),
  }
  const app = await testApp({ over, onEnd: (end) => void ends.unshift(end) })
  try {
    const s = await seasonAt('reported', app)
    const more = await Promise.all(Array.from({ length: voters - s.members.length }, (_, n) => newMember(s, n)))
    const branch = { ...s, members: [...s.members, ...more] }
    await holdVote(branch, meetings.branch(branch), 'convened')
    await holdVote(branch, meetings.branch(branch), 'attended')
    await s.settle()
    const { roundId, candidacyId, members } = branch
    return {
      data,
      roundId,
      candidacyId,
      voters: members,
      clerk: s.clerk.branch,
      teller: await s.key('teller', s.branch),
    }
  } finally {
    for (const end of ends) await end()
  }
}

async function newMember({ make, branch }: Awaited<ReturnType<typeof seasonAt>>, n: number): Promise<string> {
  const id = idOf(await make('/v1/persons', { fullName: `Nguyễn Văn ${n}` }))
  await make(`/v1/persons/${id}/memberships`, { organisationId: branch, standing: 'official', from: '2021-01-01' })
  return id
}

/** A copy of its own. */
export function copied(prepared: BallotFolder, data: string): BallotFolder {
  cpSync(prepared.data, data, { recursive: true })
  cpSync(`${prepared.data}.kek`, `${data}.kek`)
  return { ...prepared, data }
}
