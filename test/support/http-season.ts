// The season of 2024 through the HTTP interface, up to the step that a test is about.
import { afterAll, beforeAll } from 'vitest'
import type { Json } from './answers.ts'
import type { Client } from './client.ts'
import { wireFramework2024 } from './framework.ts'
import { declarations, meetings, registration, resultsReport, sheet } from './http-bodies.ts'
import { holdVote, type Meeting, meetingSteps } from './http-vote.ts'
import { idOf, type Populated, populate } from './http-world.ts'
import { relayOver } from './relay-over.ts'
import { type TestApp, testApp } from './test-app.ts'

/** In the order of the year; a season is played up to and with one of them. */
export const steps = [
  'opened',
  'registered',
  'committed',
  'scored',
  'assessed',
  'reported',
  ...meetingSteps,
  'proposed',
  'appraised',
  'forwarded',
  'decided',
] as const
export type Step = (typeof steps)[number]

export type Season = TestApp & Course

/** A season that is played, by whatever client. */
export type Playing = Client & Course

export type Course = Populated & {
  readonly frameworkId: string
  readonly seasonId: string
  /** The branch's candidacy, meeting and ballot; empty until their step. */
  candidacyId: string
  roundId: string
  ballotId: string
  /** Keys of clerks: of the branch, its committee, its authority and another branch. */
  readonly clerk: {
    readonly branch: string
    readonly committee: string
    readonly authority: string
    readonly stranger: string
  }
  /** Waits until everything that follows by itself from what was sent has happened. */
  settle(): Promise<void>
}

export async function seasonAt(step: Step, app?: TestApp, framework = wireFramework2024): Promise<Season> {
  const t = app ?? (await testApp())
  return playTo(step, t, await relayOver(t), framework)
}

/** `settle`: waits until everything that follows by itself from what was sent has happened. */
export async function playTo<T extends Client>(
  step: Step,
  t: T,
  settle: Course['settle'],
  framework = wireFramework2024,
): Promise<T & Course> {
  const w = await populate(t)
  const clerk = {
    branch: await w.key('clerk', w.branch),
    committee: await w.key('clerk', w.committee),
    authority: await w.key('clerk', w.authority),
    stranger: await w.key('clerk', w.otherBranch),
  }
  const frameworkId = idOf(await w.make('/v1/frameworks', { framework }))
  const asked = { organisationId: w.committee, frameworkId, year: 2024 }
  const seasonId = idOf(await w.make('/v1/seasons', asked, { as: clerk.committee }))
  const s: T & Course = { ...w, frameworkId, seasonId, candidacyId: '', roundId: '', ballotId: '', clerk, settle }
  for (const next of steps.slice(1, steps.indexOf(step) + 1)) {
    await plays[next as Exclude<Step, 'opened'>](s)
    await settle()
  }
  return s
}

/** One season for all tests of a block: for tests that change nothing in it. */
export function sharedSeason(step: Step, framework = wireFramework2024): () => Season {
  const ends: (() => void | Promise<void>)[] = []
  let season: Season | undefined
  beforeAll(async () => {
    season = await seasonAt(step, await testApp({ onEnd: (end) => void ends.unshift(end) }), framework)
  })
  afterAll(async () => {
    for (const end of ends) await end()
  })
  return () => season!
}

const branchVote = (upTo: (typeof meetingSteps)[number]) => (s: Playing) => holdVote(s, meetings.branch(s), upTo)

const plays: Record<Exclude<Step, 'opened'>, (s: Playing) => Promise<unknown>> = {
  async registered(s) {
    s.at('2024-05-02')
    s.candidacyId = idOf(await s.make('/v1/registrations', registration(s), { as: s.clerk.branch }))
  },
  committed(s) {
    const signed = { branchRepresentativeId: s.members[0], committeeRepresentativeId: s.committeeMembers[0] }
    return candidacyStep(s, 'commitment', signed)
  },
  scored(s) {
    s.at('2024-12-05')
    return candidacyStep(s, 'scores', { scores: sheet })
  },
  assessed(s) {
    s.at('2024-12-10')
    return candidacyStep(s, 'self-assessment/close', declarations)
  },
  reported: (s) => candidacyStep(s, 'results-report', resultsReport),
  convened: branchVote('convened'),
  attended: branchVote('attended'),
  voting: branchVote('voting'),
  counted: branchVote('counted'),
  confirmed: branchVote('confirmed'),
  voted: branchVote('voted'),
  proposed: (s) => propose(s, s.clerk.branch),
  appraised(s) {
    s.at('2024-12-16')
    const scores = sheet.map(({ criterion, points }) => ({ criterion, points }))
    const body = { scores, team: [s.committeeMembers[1]], conclusion: 'propose' }
    return s.make(`/v1/candidacies/${s.candidacyId}/appraisals`, body, { as: s.clerk.committee })
  },
  async forwarded(s) {
    await holdWhole(s, meetings.committee(s))
    await propose(s, s.clerk.committee)
  },
  async decided(s) {
    await holdWhole(s, meetings.authority(s))
    const items = [{ candidacyId: s.candidacyId, outcome: 'recognised', certificate: true }]
    await s.make(`/v1/rounds/${s.roundId}/decision`, { ballotId: s.ballotId, items }, { as: s.clerk.authority })
  },
}

async function holdWhole(s: Playing, meeting: Meeting): Promise<void> {
  for (const step of meetingSteps) await holdVote(s, meeting, step)
}

function candidacyStep(s: Playing, path: string, body: object): Promise<Json> {
  return s.make(`/v1/candidacies/${s.candidacyId}/${path}`, body, { as: s.clerk.branch })
}

function propose(s: Playing, as: string): Promise<Json> {
  const items = [{ candidacyId: s.candidacyId, certificate: true }]
  return s.make(`/v1/rounds/${s.roundId}/proposals`, { ballotId: s.ballotId, items }, { as })
}
