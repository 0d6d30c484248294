// Somebody else is faster, or the store is gone when the answer should come.
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../services/store/memory.ts'
import { type EventStore, Unavailable } from '../../services/store/port.ts'
import { ask, everything, play, seed, step } from '../support/play.ts'
import { reportOf } from '../support/season/candidacies.ts'
import { candidacyA as id } from '../support/season/ids.ts'
import { at } from '../support/season.ts'

const scoring = (as: string) =>
  step('SubmitScore', { as, id, body: { scores: [{ criterion: 'I.1', points: 450 }] }, occurredOn: '2024-12-05' })
const refusedWith = (code: string) => ({ refused: expect.objectContaining({ code }) })

/** A store in which a rival appends to the candidacy just before each of the next appends. */
async function rivalled(times: number): Promise<EventStore> {
  const store = memoryStore()
  await seed(store, at('committed'))
  let left = times
  return {
    ...store,
    append: async (...args) => {
      if (left-- > 0) await play(store, [scoring(`rival ${left}`)])
      return store.append(...args)
    },
  }
}

describe('a conflict', () => {
  it('is tried again on what the others wrote', async () => {
    const store = await rivalled(3)
    const answer = await ask(store, scoring('mine'))
    expect(answer).toMatchObject({ accepted: [{ event: { type: 'ScoreSubmitted', revision: 5 } }] })
  })

  it('is said when it comes four times in a row', async () => {
    const store = await rivalled(4)
    expect(await ask(store, scoring('mine'))).toStrictEqual(refusedWith('CONCURRENT_CHANGE'))
    expect((await store.read(`candidacy-${id}`)).length).toBe(2 + 4)
  })

  it('is said at once to a caller who named a revision', async () => {
    const store = await rivalled(1)
    expect(await ask(store, scoring('mine'), { ifMatch: 1 })).toStrictEqual(refusedWith('PRECONDITION_FAILED'))
    expect((await store.read(`candidacy-${id}`)).length).toBe(2 + 1)
  })
})

describe('an answer that is lost', () => {
  it('is given when the same command is asked again, and nothing is appended twice', async () => {
    const store = memoryStore()
    await seed(store, at('committed'))
    const losing: EventStore = {
      ...store,
      append: async (...args) => {
        await store.append(...args)
        throw new Unavailable('the disk went away')
      },
    }
    await expect(ask(losing, scoring('mine'))).rejects.toThrow(Unavailable)
    const after = await everything(store)
    expect(after.length).toBe(at('committed').length + 1)
    expect(await ask(store, scoring('mine'))).toMatchObject({ accepted: [{ event: after.at(-1) }] })
    expect(await everything(store)).toStrictEqual(after)
  })
})

describe('a command that is too large to store', () => {
  it('is refused, and appends nothing', async () => {
    const store = memoryStore()
    await seed(store, at('assessed'))
    const situation = { subject: `candidacy-${id}`, sealed: 'A'.repeat(513 * 1024) }
    const body = { ...reportOf(id), situation }
    const answer = await ask(store, step('ReportResults', { id, body, occurredOn: '2024-12-12' }))
    expect(answer).toStrictEqual(refusedWith('BODY_TOO_LARGE'))
    expect(await everything(store)).toStrictEqual(at('assessed'))
  })
})

describe('a body that is sealed on acceptance alone', () => {
  const first = { subject: `candidacy-${id}`, sealed: 'Zmlyc3Q' }
  const kept = { subject: `candidacy-${id}`, sealed: 'a2VwdA' }
  const noted = (note: typeof first) => ({ scores: [{ criterion: 'I.1', points: 450, note }] })
  const asking = step('SubmitScore', { id, body: noted(first), occurredOn: '2024-12-05' })

  it('is stored as it was kept', async () => {
    const store = memoryStore()
    await seed(store, at('committed'))
    const answer = await ask(store, asking, { keep: async () => noted(kept) })
    expect(answer).toMatchObject({ accepted: [{ event: { data: noted(kept) } }] })
  })

  it('is not kept for a command that is refused', async () => {
    const store = memoryStore()
    await seed(store, at('assessed'))
    const keep = () => Promise.reject(new Error('sealed for nothing'))
    expect(await ask(store, asking, { keep })).toStrictEqual(refusedWith('SCORING_CLOSED'))
  })
})
