// Two documents numbered at the same moment, and a number used twice: what a register promises its writers at once.
import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { documentId as documentIdOf } from '../../services/decisions/document/id.ts'
import { atOnce, dataIn, sqliteWith } from '../support/at-once.ts'
import { ask, play, step } from '../support/play.ts'
import { branchA, branchB, candidacyB } from '../support/season/ids.ts'
import { termId } from '../support/season/organisations.ts'
import { fingerprint, paperA } from '../support/season/papers.ts'
import { at } from '../support/season.ts'

const occurredOn = '2025-01-20'
const registerA = `numbers-${branchA}-${termId}-report`
const registerB = `numbers-${branchB}-${termId}-report`

/** More drafts like one, each a document of its own in the same register. */
function copies(draft: Envelope, names: readonly string[]): Envelope[] {
  return names.map((name) => ({ ...draft, id: name, commandId: name, stream: `document-${name}` }))
}

/** Reports of branch A, which the service numbers. */
async function reportsOfA(...names: string[]) {
  const past = at('drafted')
  return sqliteWith([...past, ...copies(past.find(({ stream }) => stream === `document-${paperA('report')}`)!, names)])
}

/** Reports of branch B, which takes its numbers from its office's register. */
async function reportsOfB(...names: string[]) {
  const report = { type: 'report', source: { stream: 'candidacy', id: candidacyB } } as const
  const store = await sqliteWith(at('recognised'))
  await play(store, [step('DraftDocument', { body: { ...report, fingerprint }, occurredOn })])
  const [draft] = await store.read(`document-${documentIdOf(report.type, report.source)}`)
  for (const copy of copies(draft!.event, names)) await store.append(copy.stream, 'none', [copy])
  return store
}

const allocating = (documentId: string, as = `number of ${documentId}`) =>
  step('AllocateNumber', { as, body: { documentId }, occurredOn })
const recording = (documentId: string, number: number) =>
  step('RecordNumber', { as: `${number} for ${documentId}`, body: { documentId, number }, occurredOn })

describe('two documents numbered at the same moment', () => {
  it.each([2, 3, 4])('or %i: each has a number of its own, and none is left out', async (count) => {
    const names = Array.from({ length: count }, (_, n) => `paper${n}`)
    const store = await reportsOfA(...names)
    expect(
      await atOnce(
        store,
        names.map((name) => allocating(name)),
      ),
    ).toStrictEqual(names.map(() => 'accepted'))
    const register = (await dataIn(store, registerA)) as { documentId: string; number: number }[]
    expect(register.map(({ number }) => number)).toStrictEqual(names.map((_, n) => n + 1))
    expect(register.map(({ documentId }) => documentId).toSorted()).toStrictEqual(names)
  })

  it('of which one asks twice: it has one number', async () => {
    const store = await reportsOfA('one', 'two')
    const asking = [allocating('one'), allocating('two'), allocating('one', 'again')]
    expect(await atOnce(store, asking)).toStrictEqual(['ALREADY_NUMBERED', 'accepted', 'accepted'])
    expect((await dataIn(store, registerA)).length).toBe(2)
  })

  it('of different types: each begins its own register', async () => {
    const store = await sqliteWith(at('drafted'))
    expect(await atOnce(store, [allocating(paperA('report')), allocating(paperA('record'))])).toStrictEqual([
      'accepted',
      'accepted',
    ])
    expect(await dataIn(store, registerA)).toStrictEqual([{ documentId: paperA('report'), number: 1 }])
    expect(await dataIn(store, `numbers-${branchA}-${termId}-count-record`)).toStrictEqual([
      { documentId: paperA('record'), number: 1 },
    ])
  })

  it('while a third one’s number is cancelled: that number is not given again', async () => {
    const store = await reportsOfA('old', 'one', 'two')
    await play(store, [allocating('old')])
    const cancelling = step('CancelNumber', { body: { documentId: 'old', number: 1, reason: 'in sai' }, occurredOn })
    expect(await atOnce(store, [cancelling, allocating('one'), allocating('two')])).toStrictEqual(
      Array.from({ length: 3 }, () => 'accepted'),
    )
    const register = (await dataIn(store, registerA)) as { documentId: string; number: number }[]
    const given = register.filter(({ documentId }) => documentId !== 'old').map(({ number }) => number)
    expect(given).toStrictEqual([2, 3])
  })

  it('by more writers than a conflict is tried again for: who is refused is told to ask again, and then has one', async () => {
    const names = Array.from({ length: 8 }, (_, n) => `paper${n}`)
    const store = await reportsOfA(...names)
    const answers = await atOnce(
      store,
      names.map((name) => allocating(name)),
    )
    expect(answers.filter((code) => code !== 'CONCURRENT_CHANGE' && code !== 'accepted')).toStrictEqual([])
    for (const name of names) expect(await ask(store, allocating(name))).toHaveProperty('accepted')
    const register = (await dataIn(store, registerA)) as { number: number }[]
    expect(register.map(({ number }) => number)).toStrictEqual(names.map((_, n) => n + 1))
  })
})

describe('a number used twice', () => {
  it('at the same moment: one document has it, the other is told so', async () => {
    const store = await reportsOfB('one', 'two')
    expect(await atOnce(store, [recording('one', 7), recording('two', 7)])).toStrictEqual(['NUMBER_TAKEN', 'accepted'])
    expect((await dataIn(store, registerB)).length).toBe(1)
  })

  it('is none where the numbers differ, in whatever order they come', async () => {
    const store = await reportsOfB('one', 'two')
    expect(await atOnce(store, [recording('one', 9), recording('two', 7)])).toStrictEqual(['accepted', 'accepted'])
    const numbers = (await dataIn(store, registerB)).map((data) => (data as { number: number }).number)
    expect(numbers.toSorted()).toStrictEqual([7, 9])
  })

  it('by one document, under two numbers at the same moment: it has the first', async () => {
    const store = await reportsOfB('one')
    expect(await atOnce(store, [recording('one', 7), recording('one', 8)])).toStrictEqual([
      'ALREADY_NUMBERED',
      'accepted',
    ])
    expect((await dataIn(store, registerB)).length).toBe(1)
  })

  it('on the paper: a second number is refused, the register’s stays', async () => {
    const store = await reportsOfA('one')
    const numbering = (number: number) =>
      step('NumberDocument', { as: `paper ${number}`, id: 'one', body: { number }, occurredOn })
    expect(await atOnce(store, [numbering(1), numbering(2)])).toStrictEqual(['ALREADY_NUMBERED', 'accepted'])
    expect((await store.read('document-one')).length).toBe(2)
  })
})
