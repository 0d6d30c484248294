import { describe, expect, it } from 'vitest'
import { RoundClosed } from '../../contracts/round/close-round.ts'
import { releaseQuotas as policy } from '../../services/policies/release-quota.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, seed, step } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import * as ids from '../support/season/ids.ts'
import { at, type Phase } from '../support/season.ts'

/** What is asked for when the authority's meeting ends in this phase. */
async function whenEnded(phase: Phase, id = ids.authorityRound) {
  const store = memoryStore()
  await seed(store, at(phase))
  await play(store, [step('CloseRound', { id, body: { closedAt: '16:00' }, occurredOn: '2025-01-10' })])
  const log = await everything(store)
  expect(log.at(-1)!.type).toBe(RoundClosed.type)
  return reaction(policy, log, log.at(-1)!)
}

describe('release-quotas', () => {
  it('gives back what was kept for a meeting that ended without a decision', async () => {
    expect(await whenEnded('authority-voted')).toStrictEqual([
      {
        command: 'ReleaseQuota',
        id: ids.seasonId,
        body: { roundId: ids.authorityRound },
        target: `season-${ids.seasonId}`,
      },
    ])
  })

  it('gives back nothing of a meeting that decided, or only proposes', async () => {
    expect(await whenEnded('decided')).toStrictEqual([])
    expect(await whenEnded('committee-voted', ids.committeeRound)).toStrictEqual([])
  })
})
