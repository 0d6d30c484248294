// Two writers at once on a real SQLite file: one wins, the other is told why, nothing is lost or doubled.
import { describe, expect, it } from 'vitest'
import type { Accepted } from '../../services/decisions/handle.ts'
import { atOnce, codes, named, sqliteWith } from '../support/at-once.ts'
import { ask, play, step } from '../support/play.ts'
import { registered } from '../support/season/candidacies.ts'
import { ballotA, branchA, candidacyA, candidacyB, membersA } from '../support/season/ids.ts'
import { closed } from '../support/season/outcomes.ts'
import { fingerprint } from '../support/season/papers.ts'
import { turnOf, voided } from '../support/season/repeated-votes.ts'
import { meetingA, voting } from '../support/season/rounds.ts'
import { at, type Phase, seasonSteps } from '../support/season.ts'

const sqliteAt = (phase: Phase) => sqliteWith(at(phase))

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
  it('open the vote of one meeting: it has one vote', async () => {
    const store = await sqliteAt('branch-attended')
    const opening = ['one', 'two'].map((as) => named(voting(meetingA), as))
    expect(await atOnce(store, opening)).toStrictEqual(['BALLOT_OPEN_ALREADY', 'accepted'])
    expect((await store.read(`ballot-${ballotA}`)).length).toBe(1)
  })

  it('repeat a void vote: it has one second turn, and no third', async () => {
    const store = await sqliteAt('branch-voting')
    await play(store, [voided(meetingA)])
    const opening = ['one', 'two'].map((as) => named(voting(meetingA), as))
    expect(await atOnce(store, opening)).toStrictEqual(['BALLOT_OPEN_ALREADY', 'accepted'])
    const turns = await Promise.all([2, 3].map((turn) => store.read(`ballot-${turnOf(meetingA, turn).ballot}`)))
    expect(turns.map((events) => events.length)).toStrictEqual([1, 0])
  })

  it('call a vote void: it is void once', async () => {
    const store = await sqliteAt('branch-voting')
    const mismatches = ['one', 'two'].map((as) => named(voided(meetingA), as))
    expect(await atOnce(store, mismatches)).toStrictEqual(['BALLOT_NOT_OPEN', 'accepted'])
    expect((await store.read(`ballot-${ballotA}`)).length).toBe(2)
  })

  it('propose and end the meeting: both win in turn, or the proposal comes too late', async () => {
    const store = await sqliteAt('branch-voted')
    const ending = [seasonSteps.find(({ asked }) => asked.as === 'proposal A')!, closed(meetingA)]
    const answers = await Promise.all(ending.map((one) => ask(store, one)))
    const stored = (await store.read(`round-${meetingA.id}`)).slice(2).map(({ event }) => event.data)
    const undecided = 'accepted' in answers[0]! ? [] : [candidacyA]
    expect(answers[1]).toHaveProperty('accepted')
    expect(stored.at(-1)).toMatchObject({ undecided })
    expect(stored.length).toBe(undecided.length === 0 ? 2 : 1)
  })
})
