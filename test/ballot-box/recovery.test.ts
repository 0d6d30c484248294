// What a crash between two steps leaves, and what a start makes of it.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openBallotBoxes } from '../../services/ballot-box/boxes/boxes.ts'
import type { BallotBoxes } from '../../services/ballot-box/boxes/port.ts'
import { createKeeper } from '../../services/ballot-box/keeper.ts'
import { close, type ElectronicVote, electronicVote, vote } from '../support/electronic-vote.ts'
import { emptyFolder } from '../support/folders.ts'
import { testApp } from '../support/test-app.ts'

/** An app whose keeper can be left without its next step. */
async function crashing() {
  const folder = emptyFolder()
  const lost = new Set<keyof BallotBoxes | 'append'>()
  const real = openBallotBoxes({ folder, wrappingKey: Buffer.alloc(32, 3) })
  onTestFinished(() => real.close())
  const boxes: BallotBoxes = { ...real, destroy: (id) => (lost.has('destroy') ? undefined : real.destroy(id)) }
  const app = await testApp({
    changes: ({ store, now }) => {
      const append: typeof store.append = (stream, ...rest) => {
        const isVote = rest[1].some(({ type }) => type === 'VoteCast')
        if (isVote && lost.has('append')) return Promise.reject(new Error('killed before the log knew'))
        return store.append(stream, ...rest)
      }
      return { ballotBox: createKeeper({ store: { ...store, append }, boxes, now }) }
    },
  })
  const v = await electronicVote(app)
  const restarted = () => createKeeper({ store: app.store, boxes: real, now: app.now })
  const types = async () => (await app.store.read(`ballot-${v.ballotId}`)).map(({ event }) => event.type)
  return { v, lost, restarted, types, folder, stop: () => real.close(), files: () => readdirSync(folder) }
}

describe('a start after a crash', () => {
  it('tells the log of a vote that was in the box, once', async () => {
    const { v, lost, restarted, types } = await crashing()
    lost.add('append')
    expect((await vote(v, v.slips[0]!.credential, 'yes')).status).toBe(500)
    lost.clear()
    await restarted().recover()
    await restarted().recover()
    expect(await types()).toEqual(['BallotOpened', 'CredentialsIssued', 'VoteCast'])
    for (const { credential } of v.slips) await vote(v, credential, 'yes')
    expect((await close(v)).status).toBe(201)
    expect((await types()).filter((type) => type === 'BallotClosed')).toEqual(['BallotClosed'])
  })

  it('destroys a box whose result is in the log', async () => {
    const { v, lost, restarted, files } = await crashing()
    for (const { credential } of v.slips) await vote(v, credential, 'no')
    lost.add('destroy')
    expect((await close(v)).status).toBe(201)
    expect(files().length).toBe(2)
    await restarted().recover()
    expect(files()).toEqual([])
  })

  it('closes once, and the box is gone: the same request gives the first answer, another one is too late', async () => {
    const { v, files } = await crashing()
    for (const { credential } of v.slips) await vote(v, credential, 'yes')
    const [first, again] = [await close(v), await close(v)]
    expect([first.status, again.body]).toEqual([201, first.body])
    const late = await v.s.send(
      'POST',
      `/v1/ballots/${v.ballotId}/close`,
      { closedAt: '15:10' },
      { as: v.s.clerk.branch, key: 'another' },
    )
    expect([late.status, late.body.code, files()]).toEqual([409, 'BALLOT_NOT_OPEN', []])
  })

  it('goes on beside a box that was damaged: its vote is annulled, and held again', async () => {
    const { v, restarted, files, folder, stop, types } = await crashing()
    await vote(v, v.slips[0]!.credential, 'yes')
    stop()
    writeFileSync(join(folder, `${v.ballotId}.box`), 'no database')
    await restarted().recover()
    const late = await vote(v, v.slips[1]!.credential, 'yes')
    expect([late.status, late.body.code, (await close(v)).body.code]).toEqual([409, 'BOX_LOST', 'BOX_LOST'])
    const reason = { reason: 'Hòm phiếu hỏng' }
    await v.s.make(`/v1/ballots/${v.ballotId}/annul`, reason, { as: v.s.clerk.branch })
    expect([(await types()).at(-1), files()]).toEqual(['BallotAnnulled', []])
  })

  it('leaves an open vote as it is', async () => {
    const { v, restarted, files, types } = await crashing()
    await vote(v, v.slips[0]!.credential, 'yes')
    const before = await types()
    await restarted().recover()
    expect([await types(), files().length]).toEqual([before, 2])
  })
})

describe('slips asked for again', () => {
  const again = async (v: ElectronicVote, key?: string) => {
    const as = await v.s.key('teller', v.s.branch)
    return v.s.send('POST', `/v1/ballots/${v.ballotId}/credentials`, {}, { as, ...(key === undefined ? {} : { key }) })
  }

  it('was an internal error where the log did not know of the first vote yet: voting has begun', async () => {
    const { v, lost } = await crashing()
    lost.add('append')
    await vote(v, v.slips[0]!.credential, 'yes')
    const answer = await again(v)
    expect([answer.status, answer.body.code]).toEqual([409, 'VOTING_STARTED'])
  })

  it('was an internal error where the box is damaged: its vote has to be annulled', async () => {
    const { v, folder, stop } = await crashing()
    stop()
    writeFileSync(join(folder, `${v.ballotId}.box`), 'no database')
    const answer = await again(v)
    expect([answer.status, answer.body.code]).toEqual([409, 'BOX_LOST'])
  })

  it('was refused after the first vote also where the request was a repeated one: the first answer, without slips', async () => {
    const { v } = await crashing()
    const first = await again(v, 'slips')
    await vote(v, first.body.slips[0].credential, 'yes')
    const { slips, ...told } = first.body
    const repeated = await again(v, 'slips')
    expect([repeated.status, repeated.body, slips.length > 0]).toEqual([201, told, true])
  })
})
