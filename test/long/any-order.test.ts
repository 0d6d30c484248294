// The same as in test/decisions/any-order.test.ts, thousands of times, and from another seed at each run.
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { expectListedAsFolded, lawfulRun } from '../support/lawful.ts'
import { wildRuns } from '../support/wild-commands.ts'

describe('commands in any order, many times', () => {
  it('are accepted or refused, and what is accepted is legal, listed as it is folded, and can be decided again', () =>
    fc.assert(
      fc.asyncProperty(wildRuns, async (run) => expectListedAsFolded((await lawfulRun(run)).store)),
      { numRuns: 5_000 },
    ))
})
