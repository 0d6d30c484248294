// Two writers at once on a real SQLite file: one wins, the other is told why, nothing is lost or doubled.
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Refused } from '../../contracts/refusals.ts'
import type { Accepted } from '../../services/decisions/handle.ts'
import { isRefused } from '../../services/decisions/kernel/decision.ts'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { emptyFolder } from '../support/folders.ts'
import { ask, type Step, seed, step } from '../support/play.ts'
import { registered } from '../support/season/candidacies.ts'
import { ballotA, branchA, candidacyA, candidacyB, membersA } from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { at, type Phase } from '../support/season.ts'

async function sqliteAt(phase: Phase) {
  const store = openSqliteStore({ file: join(emptyFolder(), 'events.sqlite') })
  onTestFinished(() => store.close())
  await seed(store, at(phase))
  return store
}

const named = (given: Step, as: string): Step => ({ ...given, asked: { ...given.asked, as } })
const codes = (answers: readonly (Accepted | Refused)[]) =>
  answers.map((answer) => (isRefused(answer) ? answer.refused.code : 'accepted')).toSorted()

describe('two at once', () => {
  it.each(Array.from({ length: 10 }, (_, n) => n))(
    'register one branch: exactly one wins, the other is told so (%i)',
    async (n) => {
      const store = await sqliteAt('season-open')
      const writers = [named(registered[0]!, `one ${n}`), named(registered[0]!, `two ${n}`)]
      const answers = await Promise.all(writers.map((writer) => ask(store, writer)))
      expect(codes(answers)).toStrictEqual(['ALREADY_REGISTERED', 'accepted'])
      expect((await store.read(`candidacy-${candidacyA}`)).map(({ event }) => event.type)).toStrictEqual([
        'BranchRegistered',
      ])
    },
  )

  it('register two branches: both win', async () => {
    const store = await sqliteAt('season-open')
    const answers = await Promise.all(registered.map((one) => ask(store, one)))
    expect(codes(answers)).toStrictEqual(['accepted', 'accepted'])
    for (const id of [candidacyA, candidacyB]) expect((await store.read(`candidacy-${id}`)).length).toBe(1)
  })

  it('send one request twice: both get the same events, stored once', async () => {
    const store = await sqliteAt('season-open')
    const [first, second] = await Promise.all([ask(store, registered[0]!), ask(store, registered[0]!)])
    expect(first).toHaveProperty('accepted')
    expect(second).toStrictEqual(first)
    expect((await store.read(`candidacy-${candidacyA}`)).length).toBe(1)
  })

  it('name the same revision: one of them has seen something old', async () => {
    const store = await sqliteAt('committed')
    const scoring = (as: string) =>
      step('SubmitScore', {
        as,
        id: candidacyA,
        body: { scores: [{ criterion: 'I.1', points: 450 }] },
        occurredOn: '2024-12-05',
      })
    const answers = await Promise.all(['one', 'two'].map((as) => ask(store, scoring(as), { ifMatch: 1 })))
    expect(codes(answers)).toStrictEqual(['PRECONDITION_FAILED', 'accepted'])
  })

  it('confirm a count: both confirmations are kept', async () => {
    const store = await sqliteAt('branch-counted')
    const by = (personId: string) =>
      step('ConfirmCount', { as: personId, id: ballotA, body: { personId }, occurredOn: '2024-12-15' })
    const answers = await Promise.all([membersA[0], membersA[1]!].map((id) => ask(store, by(id))))
    expect(codes(answers)).toStrictEqual(['accepted', 'accepted'])
  })

  it('ask for the number of one paper: it has one number', async () => {
    const store = await sqliteAt('recognised')
    const body = { type: 'report', source: { stream: 'candidacy', id: candidacyA }, fingerprint } as const
    const drafted = await ask(store, step('DraftDocument', { body, occurredOn: '2025-01-20' }))
    const documentId = (drafted as Accepted).accepted[0]!.event.stream.slice('document-'.length)
    const allocating = (as: string) => step('AllocateNumber', { as, body: { documentId }, occurredOn: '2025-01-20' })
    const answers = await Promise.all(['one', 'two'].map((as) => ask(store, allocating(as))))
    expect(codes(answers)).toStrictEqual(['ALREADY_NUMBERED', 'accepted'])
    const register = await store.read(`numbers-${branchA}-20220815-report`)
    expect(register.map(({ event }) => event.data)).toStrictEqual([{ documentId, number: 1 }])
  })
})
