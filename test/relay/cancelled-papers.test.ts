// People cancel papers at any time, also many at once and while the relay is behind; in the end all is as it should be.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { document } from '../../services/decisions/document/state.ts'
import { isRefused } from '../../services/decisions/kernel/decision.ts'
import { fold, idOf } from '../../services/decisions/kernel/stream-type.ts'
import { numberOf, numbers } from '../../services/decisions/numbers/state.ts'
import type { EventStore } from '../../services/store/port.ts'
import { citesWhatIsCancelled, finishPapers, officeWork, renderWoken } from '../support/paper-work.ts'
import { ask, everything, play, type Step, step } from '../support/play.ts'
import { act, type Kept, keptOver, meetingsAfter, noProgress, type Running, runRelay } from '../support/relay-world.ts'
import { at } from '../support/season.ts'
import { label, paperIds } from '../support/stream-labels.ts'

const occurredOn = '2025-01-20'

/** Every paper of the log, as it is now. */
async function papersIn(store: EventStore) {
  const streams = new Set((await everything(store)).map(({ stream }) => stream))
  const papers = [...streams].filter((stream) => stream.startsWith('document-'))
  return Promise.all(papers.map(async (stream) => ({ stream, state: fold(document, await store.read(stream)) })))
}

/** Cancels what can be cancelled; the papers of the list are chosen by number. One cited by an issued paper stays. */
async function cancelSome({ store }: Kept, choices: readonly number[]): Promise<void> {
  const open = (await papersIn(store)).filter(({ state }) => state.draft !== null && state.issued === null)
  const chosen = new Set(choices.map((choice) => open[choice % open.length]).filter((one) => one !== undefined))
  for (const { stream } of chosen) {
    const as = `cancel ${stream} at ${(await store.read(stream)).length}`
    const answer = await ask(
      store,
      step('CancelDocument', { as, id: idOf(stream), body: { reason: 'in sai' }, occurredOn }),
    )
    if (isRefused(answer)) expect(answer.refused.code).toBe('ALREADY_ISSUED')
  }
}

/** Some papers are cancelled, while the relay works or while it is stopped; else a meeting or a paper goes on. */
async function turn(choice: readonly number[], meetings: Step[], kept: Kept, running: Running): Promise<Running> {
  const [what, ...papers] = choice as [number, ...number[]]
  if (what % 4 === 0) {
    await running.stop()
    await cancelSome(kept, papers)
    return runRelay(kept)
  }
  if (what % 4 === 1) await cancelSome(kept, papers)
  else await goOn(what % 4 === 2 ? meetings.shift() : undefined, kept, running)
  return running
}

async function goOn(meeting: Step | undefined, kept: Kept, running: Running): Promise<void> {
  await running.settled()
  if (meeting !== undefined) return play(kept.store, [meeting])
  await renderWoken(kept)
  await running.settled()
  const [next] = await officeWork(kept.store)
  if (next !== undefined) await play(kept.store, [next])
}

/** Each paper’s number in its register, and what else stands there: cancelled numbers only. */
async function registersOf(store: EventStore) {
  const streams = new Set((await everything(store)).map(({ stream }) => stream))
  const registers = [...streams].filter((stream) => stream.startsWith('numbers-'))
  return new Map(
    await Promise.all(registers.map(async (name) => [name, fold(numbers, await store.read(name))] as const)),
  )
}

/** The authority’s count record is kept and not printed; it alone decides, and proposes nothing. */
const undrafted = [
  'record authority',
  'proposal authority',
  'decision A',
  'decision B',
  'decision committee',
  'certificate B',
]

async function expectAllDone(kept: Kept): Promise<void> {
  const papers = await papersIn(kept.store)
  const toIssue = papers.filter(({ state }) => state.draft?.type !== 'ballot-paper')
  expect(toIssue.filter(({ state }) => state.issued === null).map(({ stream }) => label(stream))).toStrictEqual([])
  expect(papers.map(({ stream }) => label(stream)).sort()).toStrictEqual(
    Object.keys(paperIds)
      .filter((name) => !undrafted.includes(name))
      .sort(),
  )
  const log = await everything(kept.store)
  const outdated = papers.filter(({ state }) => citesWhatIsCancelled(log, state.draft!.basis))
  expect(outdated.map(({ stream }) => label(stream))).toStrictEqual([])
  const registers = await registersOf(kept.store)
  for (const { stream, state } of papers.filter(({ state }) => state.number !== null)) {
    const { organisationId, termId, type } = state.draft!
    const register = registers.get(`numbers-${organisationId}-${termId}-${type}`)!
    expect([label(stream), numberOf(register, idOf(stream))]).toStrictEqual([label(stream), state.number])
  }
  const held = papers.filter(({ state }) => state.number !== null).length
  const standing = [...registers.values()].map(({ taken, cancelled }) => taken.size - cancelled.size)
  expect(standing.reduce((a, b) => a + b, 0)).toBe(held)
  expect(kept.progress.blocked()).toStrictEqual([])
}

describe('papers that are cancelled at any time', () => {
  it('are all drafted, numbered and issued in the end; nothing waits, and a second relay changes nothing', async () => {
    const choices = fc.array(fc.array(fc.nat(1_000), { minLength: 3, maxLength: 4 }), { minLength: 20, maxLength: 60 })
    let cancelled = 0
    await fc.assert(
      fc.asyncProperty(choices, async (turns) => {
        const kept = await keptOver(at('branch-voted'))
        let running = await runRelay(kept)
        const meetings = [...meetingsAfter('branch-voted')]
        for (const choice of turns) running = await turn(choice, meetings, kept, running)
        await act(kept, running, meetings)
        await finishPapers(kept, running)
        await expectAllDone(kept)
        await running.stop()
        const log = await everything(kept.store)
        cancelled += log.filter(({ type }) => type === 'NumberCancelled').length
        await (await runRelay({ ...kept, progress: noProgress() })).settled()
        expect(await everything(kept.store)).toStrictEqual(log)
      }),
      { numRuns: 20, seed: 2024 },
    )
    expect(cancelled).toBeGreaterThan(20)
  })
})
