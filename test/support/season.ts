// One legal season of two branches, played through the real decisions once a test file; each test starts from a phase.
import type { Envelope } from '../../contracts/envelope.ts'
import type { Framework } from '../../contracts/framework/framework.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { frameworkWith } from './framework.ts'
import { everything, play, type Step } from './play.ts'
import * as candidacies from './season/candidacies.ts'
import { organisations } from './season/organisations.ts'
import * as outcomes from './season/outcomes.ts'
import * as papers from './season/papers.ts'
import * as rounds from './season/rounds.ts'

const branches = [rounds.meetingA, rounds.meetingB]

/** The phases in their order, each with the commands that lead to it. */
const phases = {
  organised: organisations,
  'season-open': candidacies.seasonOpened,
  registered: candidacies.registered,
  committed: candidacies.committed,
  scored: candidacies.scored,
  assessed: candidacies.assessed,
  reported: candidacies.reported,
  'branch-convened': branches.map(rounds.convened),
  'branch-attended': branches.map(rounds.attended),
  'branch-voting': branches.map(rounds.voting),
  'branch-counted': branches.map(rounds.counted),
  'branch-confirmed': branches.flatMap(rounds.confirmed),
  'branch-voted': branches.map(rounds.voted),
  'branch-proposed': outcomes.branchProposed,
  proposed: outcomes.branchNoted,
  appraised: candidacies.appraised,
  'committee-voted': rounds.wholeVote(rounds.committeeMeeting),
  'committee-proposed': outcomes.committeeProposed,
  forwarded: outcomes.committeeNoted,
  'authority-voted': rounds.wholeVote(rounds.authorityMeeting),
  decided: outcomes.decided,
  recognised: outcomes.decisionNoted,
  drafted: papers.drafted,
  numbered: papers.numbered,
  rendered: papers.rendered,
  issued: papers.issued,
  assembled: papers.assembled,
  filed: papers.filed,
} as const satisfies Record<string, readonly Step[]>

export type Phase = keyof typeof phases

export const phaseNames = Object.keys(phases) as Phase[]

/** Every command of the season, in order. */
export const seasonSteps: readonly Step[] = Object.values(phases).flat()

const played = await playAll()

/** Everything that was appended up to the end of a phase, in order. */
export function at(phase: Phase): readonly Envelope[] {
  return played.events.slice(0, played.ends[phase])
}

/** The same history with other data in every event of a type: what cannot be played, or would take long to. */
export function edited<D>(past: readonly Envelope[], type: string, change: (data: D) => D): readonly Envelope[] {
  return past.map((event) => (event.type === type ? { ...event, data: change(event.data as D) } : event))
}

/** The same history, had the framework been published with a change. */
export function atUnder(change: (framework: Framework) => void, phase: Phase): readonly Envelope[] {
  return edited<object>(at(phase), 'FrameworkPublished', (data) => ({ ...data, framework: frameworkWith(change) }))
}

async function playAll() {
  const store = memoryStore()
  const ends = {} as Record<Phase, number>
  for (const [phase, steps] of Object.entries(phases) as [Phase, readonly Step[]][]) {
    await play(store, steps)
    ends[phase] = (await everything(store)).length
  }
  return { events: await everything(store), ends }
}
