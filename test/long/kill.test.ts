import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { faultsIn, fileFaults } from '../support/check-history.ts'
import { type KillPoint, killedSeason } from '../support/killed-season.ts'
import { processesNaming } from '../support/own-processes.ts'
import { playedSeason } from '../support/played-season.ts'
import { historyOf, type Outcome, outcomeOf } from '../support/season-records.ts'

const points: readonly KillPoint[] = [
  { step: 'season', moment: 'sent' },
  { step: 'branchA: register', moment: 'before' },
  { step: 'branchA: photo', moment: 'answered' },
  { step: 'branchA: close sheet', moment: 'printing', afterMs: 150 },
  { step: 'branchA: propose', moment: 'sent' },
  { step: 'branchB: scores III–IV', moment: 'answered', againWhileStartingMs: 400 },
  { step: 'branchB meeting: close ballot', moment: 'answered' },
  { step: 'branchB: report', moment: 'printing' },
  { step: 'return branchB', moment: 'answered' },
  { step: 'committee: close round', moment: 'before', againWhileStartingMs: 1200 },
  { step: 'authority: decide', moment: 'answered' },
  { step: 'issue decision 1', moment: 'printing', afterMs: 300 },
]

async function undisturbedOutcome(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-undisturbed-'))
  const season = await playedSeason(join(folder, 'data'))
  try {
    return await outcomeOf(season)
  } finally {
    await season.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

describe('a season during which the service is killed', () => {
  let undisturbed: Outcome
  beforeAll(async () => {
    undisturbed = await undisturbedOutcome()
  }, 120_000)

  it.each([
    ...points.map((point) => ({ name: `${point.moment} ${point.step}`, at: [point] })),
    { name: 'at all points', at: points },
  ])('$name: ends like an undisturbed one', async ({ at }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bon-tot-kill-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
    const killed = await killedSeason(join(folder, 'killed'), at)
    onTestFinished(killed.close)
    const history = await historyOf(killed.server.dataFolder)
    expect(killed.struck.map(({ point }) => point)).toEqual(at)
    expect(faultsIn(history, killed.answers)).toEqual([])
    expect(fileFaults(history, join(killed.server.dataFolder, 'files'))).toEqual([])
    expect(await outcomeOf(killed)).toEqual(undisturbed)
    expect(await killed.server.end('SIGTERM')).toEqual({ code: 0, signal: null })
    expect(processesNaming(killed.server.dataFolder)).toEqual([])
  })
})
