// One electronic vote over a copy of one data folder, and everything that can be seen of it from outside.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Choice, close, openedIn, type Slip, vote } from './electronic-vote.ts'
import { type EmbeddedClient, type EmbeddedOptions, embeddedClient } from './embedded-client.ts'
import { everyGet, told } from './every-get.ts'
import { filesIn, rowsIn } from './folder-contents.ts'
import { meetings } from './http-bodies.ts'
import { type Course, type Playing, playTo } from './http-season.ts'
import { holdVote } from './http-vote.ts'
import { idOf, makeOver } from './http-world.ts'

/** The voter is a number in the roll. */
export type Ballot = { readonly voter: number; readonly choice: Choice }

/** Moment after moment; the ballots of one moment are sent at once, in this order. */
export type Plan = readonly (readonly Ballot[])[]

/** A season up to the branch's meeting. */
export type Prepared = {
  /** The data folder as the season left it. */
  readonly template: string
  /** Where its copies lie, one after the other: a path may be told, so all have one. */
  readonly dataFolder: string
  readonly course: Course
  /** The administrator's key. */
  readonly root: string
}

const opening = '2024-04-26T02:00:00.000Z'

/** Plays the season in the new `folder` with so many voters, at least four, and everything printed that is due. */
export async function preparedVote(folder: string, voters: number): Promise<Prepared> {
  const template = join(folder, 'template')
  const client = await embeddedClient({ dataFolder: template, seed: 'season', clock: opening, workers: true })
  try {
    const course = await attended(await playTo('reported', client, client.settle), voters)
    return { template, dataFolder: join(folder, 'data'), course, root: client.root }
  } finally {
    await client.close()
  }
}

export type Seen = Voted & {
  readonly logged: readonly string[]
  readonly events: readonly string[]
  /** Of every other table of the databases. */
  readonly rows: readonly object[]
  /** Name, length and hash of each file. */
  readonly files: readonly string[]
}

type Voted = {
  readonly slips: readonly Slip[]
  /** Those to votes that are different. */
  readonly answers: readonly string[]
  readonly closed: object
  /** What every path answers that can be read. */
  readonly reads: object
}

/** `voteBy`: the way into the box; default: REST. */
type Variant = { readonly workers?: boolean; readonly voteBy?: typeof vote } & Pick<EmbeddedOptions, 'keeperOf'>

async function attended<S extends Playing>(s: S, voters: number): Promise<S> {
  const members = [...s.members]
  while (members.length < voters) {
    const id = idOf(await s.make('/v1/persons', { fullName: `Nguyễn Văn ${members.length}` }))
    const joined = { organisationId: s.branch, standing: 'official', from: '2021-01-01' }
    await s.make(`/v1/persons/${id}/memberships`, joined)
    members.push(id)
  }
  const grown = { ...s, members }
  for (const step of ['convened', 'attended'] as const) await holdVote(grown, meetings.branch(grown), step)
  await s.settle()
  return grown
}

/** Everything that can be seen once these have voted, the vote is closed and the service has ended. */
export async function seenAfter(
  { template, dataFolder, course, root }: Prepared,
  plan: Plan,
  { voteBy = vote, ...variant }: Variant = {},
): Promise<Seen> {
  for (const end of ['', '.kek']) cpSync(`${template}${end}`, `${dataFolder}${end}`, { recursive: true })
  try {
    const client = await embeddedClient({ dataFolder, seed: 'vote', clock: opening, workers: false, root, ...variant })
    const answered = await votedOver(client, course, plan, voteBy).finally(client.close)
    const files = filesIn(dataFolder)
    const { events = [], ...others } = rowsIn(join(dataFolder, 'events.db'))
    const derived = ['read-models.db', 'relay.db', 'bus.db'].map((name) => rowsIn(join(dataFolder, name)))
    return { ...answered, logged: client.logged.map(withoutPid), events, rows: [others, ...derived], files }
  } finally {
    for (const end of ['', '.kek']) rmSync(`${dataFolder}${end}`, { recursive: true, force: true })
  }
}

async function votedOver(client: EmbeddedClient, course: Course, plan: Plan, voteBy: typeof vote): Promise<Voted> {
  client.at('2024-12-12')
  const { settle } = client
  await settle()
  const v = await openedIn({ ...course, ...client, make: makeOver(client), settle })
  const answers = new Set<string>()
  for (const moment of plan) {
    await settle()
    const sent = moment.map(({ voter, choice }) => voteBy(v, v.slips[voter]!.credential, choice))
    for (const answer of await Promise.all(sent)) answers.add(JSON.stringify(told(answer)))
  }
  await settle()
  const closed = told(await close(v))
  await settle()
  const papers = (await client.get('/v1/documents')).body.items as readonly { readonly id: string }[]
  const ids = {
    ...{ ballots: [v.ballotId], rounds: [course.roundId], seasons: [course.seasonId], persons: course.members },
    ...{ candidacies: [course.candidacyId], organisations: [course.branch], documents: papers.map(({ id }) => id) },
    'bieu-quyet': [v.ballotId],
  }
  return { slips: v.slips, answers: [...answers], closed, reads: await everyGet(client.app, client, ids) }
}

/** Which process printed is a figure of the process. */
const withoutPid = (line: string) => line.replace(/"pid":\d+,?/, '')
