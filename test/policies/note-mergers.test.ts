import { describe, expect, it } from 'vitest'
import { noteMergers as policy } from '../../services/policies/note-mergers.ts'
import { noteOutcomes } from '../../services/policies/note-outcomes.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, type Step, seed, step } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import { candidacyA, candidacyB, committeeRound } from '../support/season/ids.ts'
import { absorbed, intoA, mergerNoted } from '../support/season/mergers.ts'
import { committeeMeeting, convened } from '../support/season/rounds.ts'
import { at } from '../support/season.ts'

const day = '2024-12-20'

async function logAfter(...steps: readonly Step[]) {
  const store = memoryStore()
  await seed(store, at('appraised'))
  await play(store, steps)
  return everything(store)
}

describe('note-mergers', () => {
  it('tells the candidacy that ends in another which one, and who registered that', async () => {
    const log = await logAfter(...intoA(day), ...absorbed(day).slice(0, 1))
    expect(await reaction(policy, log, log.at(-1)!)).toStrictEqual([
      { command: 'NoteMerger', id: candidacyB, body: mergerNoted, target: `candidacy-${candidacyB}` },
    ])
  })

  it('a meeting that ends without a result says nothing of what merged, nor of a sheet that opened again', async () => {
    const ended = step('CloseRound', { id: committeeRound, body: { closedAt: '16:00' }, occurredOn: day })
    const after = async (steps: readonly Step[]) => {
      const log = await logAfter(convened(committeeMeeting), ...intoA(day), ...steps, ended)
      return (await reaction(noteOutcomes, log, log.at(-1)!)).map(({ id }) => id)
    }
    expect(await after(absorbed(day))).toStrictEqual([candidacyA])
    expect(await after(absorbed(day, { scores: 'again', until: '2025-01-15' }))).toStrictEqual([])
  })
})
