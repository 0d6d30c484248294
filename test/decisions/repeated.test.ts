// The same request again: each command twice is the command once.
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../services/store/memory.ts'
import { ask, everything, play, type Step, seed } from '../support/play.ts'
import { registered } from '../support/season/candidacies.ts'
import { at, seasonSteps } from '../support/season.ts'

const commands = seasonSteps.map((step) => ({ ...step, as: step.asked.as ?? step.name }))
const whole = at('filed')

async function seasonStore() {
  const store = memoryStore()
  await seed(store, whole)
  return store
}

const refusedWith = (code: string) => ({ refused: expect.objectContaining({ code }) })

describe('a command given again with its command id', () => {
  it.each(commands)('$name “$as” at once: gives the first answer and appends nothing', async (step) => {
    const store = memoryStore()
    const before = commands.findIndex(({ as }) => as === step.as)
    await seed(store, whole.slice(0, before))
    const first = await ask(store, step)
    expect(first).toMatchObject({ accepted: [{ event: { id: whole[before]!.id } }] })
    expect(await ask(store, step)).toStrictEqual(first)
    expect(await everything(store)).toStrictEqual(whole.slice(0, before + 1))
  })

  it('gives the first answer years later too, whatever has happened since', async () => {
    const store = await seasonStore()
    for (const [n, step] of commands.entries()) {
      const later = { ...step, asked: { ...step.asked, recordedAt: '2034-01-02T03:00:00.000Z' } }
      const answer = await ask(store, later)
      expect('accepted' in answer && answer.accepted.map(({ event }) => event)).toStrictEqual([whole[n]])
    }
    expect(await everything(store)).toStrictEqual(whole)
  })

  it('is refused with another body, and appends nothing', async () => {
    const store = await seasonStore()
    for (const step of commands) {
      const answer = await ask(store, step, { requestHash: 'of another body' })
      expect(answer).toStrictEqual(refusedWith('IDEMPOTENCY_KEY_REUSED'))
    }
    expect(await everything(store)).toStrictEqual(whole)
  })

  it('is refused for another stream than the first time', async () => {
    const store = memoryStore()
    await seed(store, at('season-open'))
    const [first, second] = registered as readonly [Step, Step]
    await play(store, [first])
    const answer = await ask(store, { ...second, asked: { ...second.asked, as: first.asked.as! } })
    expect(answer).toStrictEqual(refusedWith('IDEMPOTENCY_KEY_REUSED'))
    expect((await everything(store)).length).toBe(at('season-open').length + 1)
  })
})

describe('a command with If-Match', () => {
  const step = registered[0]!
  const commitment = seasonSteps.find(({ name }) => name === 'SignCommitment')!

  it('is accepted at the revision that it names', async () => {
    const store = memoryStore()
    await seed(store, at('registered'))
    expect(await ask(store, commitment, { ifMatch: 0 })).toHaveProperty('accepted')
  })

  it.each([-1, 1, 7])('is refused at %i when the stream is at 0, and appends nothing', async (ifMatch) => {
    const store = memoryStore()
    await seed(store, at('registered'))
    expect(await ask(store, commitment, { ifMatch })).toStrictEqual(refusedWith('PRECONDITION_FAILED'))
    expect(await everything(store)).toStrictEqual(at('registered'))
  })

  it('is refused on a stream that does not exist yet', async () => {
    const store = memoryStore()
    await seed(store, at('season-open'))
    expect(await ask(store, step, { ifMatch: 0 })).toStrictEqual(refusedWith('PRECONDITION_FAILED'))
  })

  it('gives the first answer all the same when it is repeated', async () => {
    const store = memoryStore()
    await seed(store, at('registered'))
    const first = await ask(store, commitment, { ifMatch: 0 })
    expect(await ask(store, commitment, { ifMatch: 0 })).toStrictEqual(first)
  })
})
