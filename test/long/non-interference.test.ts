// As test/ballot-box/non-interference.int.test.ts, with a large branch and many pairs.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyFolder } from '../support/folders.ts'
import { preparedVote, seenAfter } from '../support/seen-vote.ts'
import { pairsOf } from '../support/vote-plans.ts'

const voters = 30

it('two votes of thirty with the same counts are the same to everybody', async () => {
  const prepared = await preparedVote(emptyFolder(), voters)
  await fc.assert(
    fc.asyncProperty(pairsOf(voters), async ({ plain, other }) => {
      expect(await seenAfter(prepared, other)).toEqual(await seenAfter(prepared, plain))
    }),
    { numRuns: 25, endOnFailure: true },
  )
})
