// The season of 2024 through the HTTP interface, up to the step that a test is about.
import { afterAll, beforeAll } from 'vitest'
import type { Bus } from '../../services/bus/port.ts'
import { policies } from '../../services/policies/all.ts'
import { startRelay } from '../../services/relay/relay.ts'
import { openProgress } from '../../services/store/progress/sqlite.ts'
import type { Json } from './answers.ts'
import { wireFramework2024 } from './framework.ts'
import { holdVote, type Meeting, meetingSteps } from './http-vote.ts'
import { idOf, type World, world } from './http-world.ts'
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

export type Season = World & {
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

/** Free text of the season: nothing of it may stand in a log, nor in an event. */
export const freeText = {
  measures: 'Phân công đồng chí Bình phụ trách',
  note: 'Đủ 20/20 văn bản, đồng chí An ghi sổ',
  narrative: 'Chi bộ hoàn thành các nhiệm vụ được giao',
} as const

const full = (wireFramework2024 as { groups: { criteria: { id: string; maximum: number }[] }[] }).groups
  .flatMap(({ criteria }) => criteria)
  .map(({ id, maximum }) => ({ criterion: id, points: maximum }))

/** 95,5 points: excellent. */
export const sheet = full.map((score, n) => {
  const less = { 'I.6': 1.5, 'II.2': 1, 'IV.1': 2 }[score.criterion] ?? 0
  const noted = n === 0 ? { note: freeText.note, evidence: [{ title: 'Nghị quyết năm', number: '05-NQ/CB' }] } : {}
  return { ...score, points: score.points - less, ...noted }
})

export async function seasonAt(step: Step, app?: TestApp): Promise<Season> {
  const w = await world(app)
  const settle = await relayOver(w)
  const clerk = {
    branch: await w.key('clerk', w.branch),
    committee: await w.key('clerk', w.committee),
    authority: await w.key('clerk', w.authority),
    stranger: await w.key('clerk', w.otherBranch),
  }
  const frameworkId = idOf(await w.make('/v1/frameworks', { framework: wireFramework2024 }))
  const asked = { organisationId: w.committee, frameworkId, year: 2024 }
  const seasonId = idOf(await w.make('/v1/seasons', asked, { as: clerk.committee }))
  const s: Season = { ...w, frameworkId, seasonId, candidacyId: '', roundId: '', ballotId: '', clerk, settle }
  for (const next of steps.slice(1, steps.indexOf(step) + 1)) {
    await plays[next as Exclude<Step, 'opened'>](s)
    await settle()
  }
  return s
}

/** One season for all tests of a block: for tests that change nothing in it. */
export function sharedSeason(step: Step): () => Season {
  const ends: (() => void | Promise<void>)[] = []
  let season: Season | undefined
  beforeAll(async () => {
    season = await seasonAt(step, await testApp({ onEnd: (end) => void ends.unshift(end) }))
  })
  afterAll(async () => {
    for (const end of ends) await end()
  })
  return () => season!
}

/** A branch's registration as it is sent. */
export const registration = (s: Pick<Season, 'seasonId' | 'branch'>, changes: object = {}) => ({
  seasonId: s.seasonId,
  organisationId: s.branch,
  meeting: { heldOn: '2024-04-29', yes: 4, of: 4 },
  targets: [{ group: 'I', target: 'Đạt từ 28 điểm', points: 28.5 }],
  aim: 'excellent',
  measures: freeText.measures,
  externalRefs: [{ scheme: 'ioffice', value: 'CB-01' }],
  ...changes,
})

export const declarations = { disqualifiers: ['L1', 'L2', 'L3'].map((id) => ({ id, applies: false })) }

export const resultsReport = {
  dissemination: { sessions: 4, attendances: 16 },
  monthlyReports: { sent: 8, due: 8 },
  groups: [{ group: 'I', narrative: freeText.narrative }],
}

/** The branch's meeting, its committee's and its authority's. */
export const meetings = {
  branch: (s: Season): Meeting => ({
    on: '2024-12-12',
    as: s.clerk.branch,
    organisationId: s.branch,
    organ: 'branch-meeting',
    roll: s.members.map((personId) => ({ personId, standing: 'official' })),
  }),
  committee: (s: Season): Meeting => ({
    on: '2024-12-18',
    as: s.clerk.committee,
    organisationId: s.committee,
    organ: 'executive-committee',
    roll: s.committeeMembers.map((personId) => ({ personId, standing: 'committee-member' })),
  }),
  authority: (s: Season): Meeting => ({
    on: '2024-12-25',
    as: s.clerk.authority,
    organisationId: s.authority,
    organ: 'standing-committee',
    roll: s.authorityMembers.map((personId) => ({ personId, standing: 'committee-member' })),
  }),
}

const branchVote = (upTo: (typeof meetingSteps)[number]) => (s: Season) => holdVote(s, meetings.branch(s), upTo)

const plays: Record<Exclude<Step, 'opened'>, (s: Season) => Promise<unknown>> = {
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

async function holdWhole(s: Season, meeting: Meeting): Promise<void> {
  for (const step of meetingSteps) await holdVote(s, meeting, step)
}

function candidacyStep(s: Season, path: string, body: object): Promise<Json> {
  return s.make(`/v1/candidacies/${s.candidacyId}/${path}`, body, { as: s.clerk.branch })
}

function propose(s: Season, as: string): Promise<Json> {
  const items = [{ candidacyId: s.candidacyId, certificate: true }]
  return s.make(`/v1/rounds/${s.roundId}/proposals`, { ballotId: s.ballotId, items }, { as })
}

const nobodyListens: Bus = {
  publish: async () => {},
  consume: () => ({ stop: async () => {} }),
  close: async () => {},
}

async function relayOver({ store, handle, now, onEnd }: TestApp): Promise<() => Promise<void>> {
  const progress = openProgress(':memory:')
  const fingerprint = { templates: '0'.repeat(64), fonts: '0'.repeat(64), browser: 'none' }
  const relay = await startRelay({ store, handle, bus: nobodyListens, progress, policies, fingerprint, now })
  onEnd(async () => {
    await relay.stop()
    progress.close()
  })
  return async () => {
    while (progress.position() !== (await store.head())) await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
