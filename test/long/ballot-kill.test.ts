// kill -9 while an electronic vote is open: at every named moment, and at twenty random points in time.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type BallotFolder, ballotFolder, copied } from '../support/ballot-folder.ts'
import { killSeed, namedPoints, randomPoints, randomVoters } from '../support/ballot-kill-points.ts'
import { expectRightBallot } from '../support/expect-right-ballot.ts'
import { killedBallot } from '../support/killed-ballot.ts'

const folder = mkdtempSync(join(tmpdir(), 'bon-tot-ballot-kill-'))
const voters = 9
const seed = killSeed()
let prepared: BallotFolder
beforeAll(async () => {
  prepared = await ballotFolder(folder, voters)
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

describe(`an electronic vote that is killed (BALLOT_KILL_SEED=${seed})`, () => {
  it.each(namedPoints.map((point, n) => ({ ...point, n })))(
    '$name: is counted right, once',
    async ({ n, ...point }) => {
      const killed = await killedBallot(
        copied(prepared, join(folder, `named-${n}`)),
        point,
        randomVoters(seed + n, voters),
      )
      onTestFinished(async () => void (await killed.server.end('SIGKILL')))
      expect(killed.deaths).toBe(point.moments.length)
      expectRightBallot(killed, prepared.voters)
    },
  )

  it.each(randomPoints(seed, 20, voters).map((point, n) => ({ ...point, n })))(
    '$afterMs ms after request $request: is counted right, once',
    async ({ n, ...point }) => {
      const killed = await killedBallot(
        copied(prepared, join(folder, `random-${n}`)),
        point,
        randomVoters(seed - n, voters),
      )
      onTestFinished(async () => void (await killed.server.end('SIGKILL')))
      expect(killed.deaths).toBe(1)
      expectRightBallot(killed, prepared.voters)
    },
  )
})
