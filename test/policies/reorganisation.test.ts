import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { noteDepartures, noteSubordinates } from '../../services/policies/note-subordinates.ts'
import { noteSuccessors } from '../../services/policies/note-successors.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, opened, play, type Step, seed, step } from '../support/play.ts'
import { answers, reaction } from '../support/reactions.ts'
import { keptOver, runRelay } from '../support/relay-world.ts'
import { authority, branchA, branchB, committee } from '../support/season/ids.ts'
import { changeDay, dissolved, effective, founded, merged, moved } from '../support/season/reorganised.ts'
import { at } from '../support/season.ts'

const third = opened('Chi bộ Phòng C')
const occurredOn = '2025-01-20'

/** The organisations of the season with one branch more, and these changes. */
async function after(...steps: readonly Step[]): Promise<readonly Envelope[]> {
  const store = memoryStore()
  await seed(store, at('organised'))
  const all = [founded('Chi bộ Phòng C', { parentId: committee }), ...steps]
  await play(
    store,
    all.map(({ name, asked }) => ({ name, asked: { ...asked, occurredOn } })),
  )
  return everything(store)
}

const split = (continues: boolean) =>
  step('Split', { id: branchA, body: { into: [branchB, third], continues, ...effective } })

describe('note-subordinates', () => {
  it('tells the new superior of one that moved, and the superior of one whose kind changed', async () => {
    const log = await after(
      moved(branchA, authority),
      step('ChangeKind', { id: branchA, body: { kind: 'grassroots', ...effective, effectiveFrom: '2025-07-01' } }),
    )
    const told = (kind: string, from: string) => ({
      command: 'NoteSubordinate',
      id: authority,
      body: { organisationId: branchA, kind, from },
      target: `organisation-${authority}`,
    })
    expect(await reaction(noteSubordinates, log, log.at(-2)!)).toStrictEqual([told('branch', changeDay)])
    expect(await reaction(noteSubordinates, log, log.at(-1)!)).toStrictEqual([told('grassroots', '2025-07-01')])
  })
})

describe('note-departures', () => {
  it.each([
    ['moved', moved(branchA, authority)],
    ['merged', merged(branchA, branchB)],
    ['was split and ended', split(false)],
    ['was dissolved', dissolved(branchA)],
  ])('tells the superior of one that %s', async (_, change) => {
    const log = await after(change)
    expect(await reaction(noteDepartures, log, log.at(-1)!)).toStrictEqual([
      {
        command: 'NoteSubordinateLeft',
        id: committee,
        body: { organisationId: branchA, from: changeDay },
        target: `organisation-${committee}`,
      },
    ])
  })

  it('says nothing of one that stays: split and going on, moved to where it was, or without a superior', async () => {
    const log = await after(split(true), moved(branchB, committee), dissolved(authority))
    expect(await answers(noteDepartures, log)).toStrictEqual([])
  })
})

describe('note-successors', () => {
  it('tells each that took a place whose it was, and whose place that one had taken', async () => {
    const told = (id: string, organisationId: string, earlier: readonly string[], from: string) => ({
      command: 'NotePredecessor',
      id,
      body: { organisationId, by: 'merged', earlier, from },
      target: `organisation-${id}`,
    })
    const log = await after(merged(branchA, branchB), merged(branchB, third, '2025-07-01'))
    expect(await reaction(noteSuccessors, log, log.at(-2)!)).toStrictEqual([told(branchB, branchA, [], changeDay)])
    const kept = await keptOver(log)
    const running = await runRelay(kept)
    await running.settled()
    await running.stop()
    const heard = (await everything(kept.store)).filter(({ type }) => type === 'PredecessorNoted')
    // The second merger was told before branch B had heard of the first, and once more when it had.
    expect(heard.map(({ stream, data }) => [stream, data])).toStrictEqual([
      [`organisation-${branchB}`, told(branchB, branchA, [], changeDay).body],
      [`organisation-${third}`, told(third, branchB, [], '2025-07-01').body],
      [`organisation-${third}`, told(third, branchB, [branchA], '2025-07-01').body],
    ])
  })

  it('tells all of a split; nobody follows one that was dissolved without a successor', async () => {
    const log = await after(split(false), dissolved(branchB))
    expect((await answers(noteSuccessors, log)).map((line) => line.split(' → ')[1])).toStrictEqual([
      `organisation B, organisation-${third}`,
    ])
  })
})
