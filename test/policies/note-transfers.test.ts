import { describe, expect, it } from 'vitest'
import { noteOutcomes } from '../../services/policies/note-outcomes.ts'
import { noteTransfers as policy } from '../../services/policies/note-transfers.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, type Step, seed, step } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import { branchA, candidacyA, candidacyB, committeeRound, seasonId } from '../support/season/ids.ts'
import { committeeMeeting, convened } from '../support/season/rounds.ts'
import { left, movedToSecond, secondSeason, transferred } from '../support/season/transfers.ts'
import { at } from '../support/season.ts'

const from = '2024-12-20'

async function logAfter(...steps: readonly Step[]) {
  const store = memoryStore()
  await seed(store, at('appraised'))
  await play(store, steps)
  return everything(store)
}

describe('note-transfers', () => {
  it('takes the candidacy off the one season and enters it in the other', async () => {
    const log = await logAfter(...movedToSecond(from), transferred(from))
    expect(await reaction(policy, log, log.at(-1)!)).toStrictEqual([
      { command: 'NoteTransfer', id: seasonId, body: left, target: `season-${seasonId}` },
      {
        command: 'EnterCandidacy',
        id: secondSeason,
        body: { candidacyId: candidacyA, organisationId: branchA, attempt: 1 },
        target: `season-${secondSeason}`,
      },
    ])
  })

  it('a meeting of the former season that ends without a result says nothing of it, only of the others', async () => {
    const ended = step('CloseRound', { id: committeeRound, body: { closedAt: '16:00' }, occurredOn: from })
    const log = await logAfter(convened(committeeMeeting), ...movedToSecond(from), transferred(from), ended)
    const noted = await reaction(noteOutcomes, log, log.at(-1)!)
    expect(noted.map(({ id }) => id)).toStrictEqual([candidacyB])
  })
})
