import { describe, expect, it } from 'vitest'
import { type Refusal, refuse } from '../../contracts/refusals.ts'
import { createHandle, type Handle } from '../../services/decisions/handle.ts'
import type { EventStore } from '../../services/store/port.ts'
import {
  appointed,
  blockedIn,
  drafted,
  nobodyInOffice,
  noTermOpened,
  occurredOn,
  opened,
  settledOver,
  waiting,
} from '../support/blocked-steps.ts'
import { everything, play, step } from '../support/play.ts'
import { keptOver, relayNow, runRelay } from '../support/relay-world.ts'
import * as ids from '../support/season/ids.ts'
import { at } from '../support/season.ts'
import { label, paperIds } from '../support/stream-labels.ts'

describe('a step that waits', () => {
  it.each([
    ['its officer', nobodyInOffice, appointed],
    ['its term', noTermOpened, opened],
  ])('is taken when the organisation gets %s', async (_, log, change) => {
    const { kept, running } = await settledOver(log())
    await play(kept.store, [change])
    await running.settled()
    const papers = ['commitment', 'registration', 'report', 'sheet'].flatMap((paper) => [`${paper} A`, `${paper} B`])
    expect((await drafted(kept.store)).sort()).toStrictEqual(papers)
    expect(waiting(kept)).toStrictEqual([])
    const late = (await everything(kept.store)).findLast(({ stream }) => label(stream) === 'report A')!
    expect([late.type, late.occurredOn]).toStrictEqual(['DocumentNumbered', '2024-12-12'])
  })

  it('is tried at the start of the relay, before anything new is reacted to', async () => {
    const { kept, running } = await settledOver(nobodyInOffice())
    await running.stop()
    await play(kept.store, [appointed])
    await runRelay(kept)
    expect(waiting(kept)).toStrictEqual([])
    expect(await drafted(kept.store)).toStrictEqual([
      ...['registration B', 'commitment A', 'commitment B', 'sheet B', 'report B'],
      ...['registration A', 'sheet A', 'report A'],
    ])
  })

  it('waits on where an organisation changes that has nothing to do with it', async () => {
    const { kept, running } = await settledOver(nobodyInOffice())
    await play(kept.store, [{ ...appointed, asked: { ...appointed.asked, id: ids.branchB } }])
    await running.settled()
    expect(waiting(kept)).toStrictEqual(['registration A', 'sheet A', 'report A'])
    expect((await blockedIn(kept.store)).length).toBe(3)
  })
})

/** Refuses one command for as long as `closed` says so. */
function refusing(store: EventStore, name: string, code: Refusal, closed: () => boolean): Handle {
  const handle = createHandle({ store, now: () => relayNow })
  return async (decision, request) =>
    decision.contract.name === name && closed() ? refuse(code, 'vì sao') : handle(decision, request)
}

const retried = (paper: string) =>
  step('RetryDocument', { as: `retry ${paper}`, id: paperIds[paper]!, body: {}, occurredOn })
const numbersOf = async (store: EventStore) =>
  (await everything(store)).filter(({ type }) => type === 'DocumentNumbered').map(({ stream }) => label(stream))

describe('RetryDocument', () => {
  it.each([
    ['NumberDocument', 'onto the document'],
    ['AllocateNumber', 'of the document, onto another stream: a number that was refused was not asked for again'],
  ])('tries a waiting step again, %s %s', async (command) => {
    const kept = await keptOver(at('reported'))
    let closed = true
    const running = await runRelay(kept, { handle: refusing(kept.store, command, 'NO_TERM', () => closed) })
    await running.settled()
    expect(await numbersOf(kept.store)).toStrictEqual([])
    closed = false
    await play(kept.store, [retried('report B')])
    await running.settled()
    expect(waiting(kept).length).toBe(1)
    await play(kept.store, [retried('report A')])
    await running.settled()
    expect(waiting(kept)).toStrictEqual([])
    expect(await numbersOf(kept.store)).toStrictEqual(['report A'])
  })
})

describe('a stream that others write all the time', () => {
  it('a lost race made a step wait for somebody: it is handed over again by itself', async () => {
    const kept = await keptOver(at('reported'))
    let races = 2
    const busy = () => races-- > 0
    const running = await runRelay(kept, { handle: refusing(kept.store, 'AllocateNumber', 'CONCURRENT_CHANGE', busy) })
    await running.settled()
    expect(await blockedIn(kept.store)).toStrictEqual([])
    expect(await numbersOf(kept.store)).toStrictEqual(['report A'])
  })
})
