// Commands in any order, with anything in them that the edge lets through: each is accepted or refused, and no decision
// throws or reads in secret (a stream that its reads do not name is a throw of the strict context).
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectListedAsFolded, lawfulRun } from '../support/lawful.ts'
import { wildRuns } from '../support/wild-commands.ts'

const seed = 20241210

describe('commands in any order', () => {
  it('are accepted or refused, and what is accepted is legal, and can be decided again', async () => {
    let accepted = 0
    const asked = fc.asyncProperty(wildRuns, async (run) => {
      accepted += (await lawfulRun(run)).accepted
    })
    await fc.assert(asked, { numRuns: 150, seed })
    expect(accepted, 'a run in which all is refused says little').toBeGreaterThan(150)
  })

  it('leave lists that say what the folded streams say', () =>
    fc.assert(
      fc.asyncProperty(wildRuns, async (run) => expectListedAsFolded((await lawfulRun(run)).store)),
      { numRuns: 25, seed: seed + 1 },
    ))
})
