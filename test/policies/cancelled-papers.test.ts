import { describe, expect, it } from 'vitest'
import { cancelNumbers, draftAgain } from '../../services/policies/cancelled-papers.ts'
import { carryNumber } from '../../services/policies/number-documents.ts'
import { blockedIn } from '../support/blocked-steps.ts'
import { after, cancel, record, replayed, stateOf, storyOf } from '../support/cancelled-papers.ts'
import { without } from '../support/changed-log.ts'
import { everything } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import { act, keptOver, runRelay } from '../support/relay-world.ts'
import { eventIn, until } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { termId } from '../support/season/organisations.ts'
import { fingerprint } from '../support/season/papers.ts'
import { returnedA } from '../support/season/turns.ts'
import { at, seasonSteps } from '../support/season.ts'
import { paperIds } from '../support/stream-labels.ts'

describe('cancel-numbers and draft-again', () => {
  it('ask to keep the number as cancelled, and to draft the paper again in its stream', async () => {
    const { log } = await after([cancel('report A')])
    const cancelled = until(log, 'DocumentCancelled report A')
    expect(await reaction(cancelNumbers, cancelled, cancelled.at(-1)!)).toStrictEqual([
      {
        command: 'CancelNumber',
        body: { documentId: paperIds['report A'], number: 1, reason: 'in sai' },
        target: `numbers-${ids.branchA}-${termId}-report`,
      },
    ])
    const source = { stream: 'candidacy', id: ids.candidacyA }
    expect(await reaction(draftAgain, cancelled, cancelled.at(-1)!)).toStrictEqual([
      {
        command: 'DraftDocument',
        body: { type: 'report', source, fingerprint },
        target: `document-${paperIds['report A']}`,
      },
    ])
  })

  it('ask for no number where the paper carried none, or had not got one', async () => {
    for (const paper of ['sheet A', 'report B']) {
      const { log } = await after([cancel(paper)])
      expect(await reaction(cancelNumbers, log, eventIn(log, `DocumentCancelled ${paper}`))).toStrictEqual([])
    }
  })

  it('are answered in order: the number is cancelled, the paper drafted, numbered with the next one and printed', async () => {
    const { kept, log } = await after([cancel('report A')])
    expect(storyOf(log, 'report A', 'report numbers A')).toStrictEqual([
      ...['DocumentDrafted report A', 'NumberAllocated report numbers A: 1', 'DocumentNumbered report A: 1'],
      ...['DocumentCancelled report A', 'NumberCancelled report numbers A: 1'],
      ...['DocumentDrafted report A', 'NumberAllocated report numbers A: 2', 'DocumentNumbered report A: 2'],
      'DocumentRendered report A',
    ])
    expect((await stateOf(kept, 'report A')).rendered).not.toBeNull()
  })
})

describe('a paper cancelled between the number that it was given and the one that it carries', () => {
  /** The number stands in the register, and the paper is cancelled before the relay has carried it over. */
  async function raced() {
    const { log } = await after([])
    const given = without(until(log, 'NumberAllocated report numbers A'), ({ type }) => type === 'StepBlocked')
    const { log: cancelled } = await after([cancel('report A')])
    const event = eventIn(cancelled, 'DocumentCancelled report A')
    const revision = given.filter(({ stream }) => stream === event.stream).length
    return [...given, { ...event, revision }]
  }

  it('does not get it: the next draft has the next one', async () => {
    const log = await raced()
    expect(await reaction(carryNumber, log, eventIn(log, 'NumberAllocated report numbers A'))).toHaveLength(1)
    const { kept, log: settled } = await after([], log)
    expect(storyOf(settled, 'report A', 'report numbers A')).toStrictEqual([
      ...['DocumentDrafted report A', 'NumberAllocated report numbers A: 1', 'DocumentCancelled report A'],
      ...['NumberCancelled report numbers A: 1', 'DocumentDrafted report A'],
      ...['NumberAllocated report numbers A: 2', 'DocumentNumbered report A: 2'],
      'DocumentRendered report A',
    ])
    expect([await blockedIn(kept.store), kept.progress.blocked()]).toStrictEqual([[], []])
  })
})

describe('an event that is handed over once more', () => {
  it('the number of the new draft was cancelled where the old one had none', async () => {
    const { kept, log } = await after([cancel('report B'), record('report B', 7)])
    expect(storyOf(log, 'report B', 'report numbers B')).toStrictEqual([
      ...['DocumentDrafted report B', 'DocumentCancelled report B', 'DocumentDrafted report B'],
      ...['NumberRecorded report numbers B: 7', 'DocumentNumbered report B: 7', 'DocumentRendered report B'],
    ])
    const done = await everything(kept.store)
    expect(await replayed(kept)).toStrictEqual(done)
  })

  it('cancels no number twice where both drafts had one', async () => {
    const { kept, log } = await after([record('report B', 7), cancel('report B'), record('report B', 8)])
    const done = await everything(kept.store)
    expect(storyOf(log, 'report numbers B')).toStrictEqual([
      ...[
        'NumberRecorded report numbers B: 7',
        'NumberCancelled report numbers B: 7',
        'NumberRecorded report numbers B: 8',
      ],
    ])
    expect(await replayed(kept)).toStrictEqual(done)
  })
})

describe('a paper that is cancelled together with one that it cites', () => {
  const proposing = seasonSteps.filter(({ name, asked }) => name === 'ProposeRecognition' && asked.id === ids.roundA)

  it('waited for somebody to try it again: it is drafted when the new number is there', async () => {
    const kept = await keptOver(at('branch-voted'))
    const running = await runRelay(kept)
    await act(kept, running, proposing)
    await running.stop()
    await act(kept, { ...running, settled: async () => {} }, [cancel('record A'), cancel('proposal A')])
    await (await runRelay(kept)).settled()
    expect([await blockedIn(kept.store), kept.progress.blocked()]).toStrictEqual([[], []])
    const { draft, number, cancelled } = await stateOf(kept, 'proposal A')
    expect([draft?.type, number, cancelled]).toStrictEqual(['proposal', 2, null])
    expect(draft!.basis).toContainEqual({
      stream: `document-${paperIds['record A']}`,
      revision: (await kept.store.read(`document-${paperIds['record A']}`)).length - 1,
    })
    const done = await everything(kept.store)
    expect(await replayed(kept)).toStrictEqual(done)
  })
})

describe('draft-again of a paper that a return set aside', () => {
  it('drafts nothing, and nothing waits', async () => {
    const begin = without(at('appraised'), ({ type }) => type === 'RoundClosed' || type === 'RecognitionProposed')
    const { kept, log } = await after([returnedA, cancel('sheet A')], begin)
    expect(storyOf(log, 'sheet A')).toStrictEqual(['DocumentDrafted sheet A', 'DocumentCancelled sheet A'])
    expect(kept.progress.blocked()).toStrictEqual([])
  })
})
