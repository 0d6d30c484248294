import { describe, it } from 'vitest'
import { memoryStore } from '../../services/store/memory.ts'
import { expectListedAsFolded } from '../support/lawful.ts'
import { play, seed, step } from '../support/play.ts'
import { candidacyA } from '../support/season/ids.ts'
import { returnOf } from '../support/season/turns.ts'
import { at } from '../support/season.ts'

describe('papers that came back from the authority', () => {
  it('stood at no points: the sheet opens again with the scores that it had', async () => {
    const store = memoryStore()
    await seed(store, at('forwarded'))
    await play(store, [step('ReturnCandidacy', { id: candidacyA, body: returnOf, occurredOn: '2024-12-20' })])
    await expectListedAsFolded(store)
  })
})
