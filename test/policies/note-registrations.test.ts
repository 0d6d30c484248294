import { describe, expect, it } from 'vitest'
import { noteRegistrations as policy } from '../../services/policies/note-registrations.ts'
import { blockedIn } from '../support/blocked-steps.ts'
import { everything, play } from '../support/play.ts'
import { answers, reaction } from '../support/reactions.ts'
import { keptOver, runRelay } from '../support/relay-world.ts'
import { relayedSeason } from '../support/relayed-season.ts'
import { relayedTurns, secondB } from '../support/relayed-turns.ts'
import * as ids from '../support/season/ids.ts'
import { entered } from '../support/season/turns.ts'
import { at } from '../support/season.ts'

describe('note-registrations', () => {
  it('tells the season of each registration, and of nothing else', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([
      'BranchRegistered candidacy A → season',
      'BranchRegistered candidacy B → season',
    ])
  })

  it('says who registered, and for which time', async () => {
    const log = await relayedTurns()
    const last = log.findLast(({ type }) => type === 'BranchRegistered')!
    expect(await reaction(policy, log, last)).toStrictEqual([
      {
        command: 'EnterCandidacy',
        id: ids.seasonId,
        body: { candidacyId: secondB, organisationId: ids.branchB, attempt: 2 },
        target: `season-${ids.seasonId}`,
      },
    ])
  })

  it('is settled where the season knows of them: nothing is written, and nothing waits', async () => {
    const kept = await keptOver(at('registered'))
    await play(
      kept.store,
      entered.map(({ name, asked }) => ({ name, asked: { ...asked, occurredOn: '2024-05-03' } })),
    )
    await (await runRelay(kept)).settled()
    const noted = (await everything(kept.store)).filter(({ type }) => type === 'CandidacyEntered')
    expect(noted.map(({ data }) => (data as { candidacyId: string }).candidacyId)).toStrictEqual([
      ids.candidacyA,
      ids.candidacyB,
    ])
    expect([await blockedIn(kept.store), kept.progress.blocked()]).toStrictEqual([[], []])
  })
})
