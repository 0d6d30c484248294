import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { finishPapers, officeWork, playMeetings, renderWoken } from '../support/paper-work.ts'
import { everything, type Step } from '../support/play.ts'
import { act, type Kept, keptOver, meetingsAfter, type Running, runRelay } from '../support/relay-world.ts'
import { at } from '../support/season.ts'
import { label, paperIds } from '../support/stream-labels.ts'

/** What there is in the end: each event's type and stream, and what each edition holds. */
function result(log: readonly Envelope[]) {
  const editions = log
    .filter(({ type }) => type === 'DossierAssembled')
    .map(({ data }) => data as { candidacyId: string; edition: number; occasion: string; documents: string[] })
    .map(({ candidacyId, edition, occasion, documents }) => [candidacyId, edition, occasion, ...documents].join(' '))
  return { events: log.map(({ type, stream }) => `${type} ${label(stream)}`).sort(), editions: editions.sort() }
}

/** Half the time the meetings go on; else a woken file is made, or a paper gets its number or is issued. */
async function actAt(choice: number, meetings: Step[], kept: Kept, running: Running): Promise<void> {
  await running.settled()
  if (choice % 2 === 0 && meetings.length > 0) return act(kept, running, [meetings.shift()!])
  const papers = await officeWork(kept.store)
  const next = papers[Math.floor(choice / 2) % (papers.length + 1)]
  return next === undefined ? renderWoken(kept) : act(kept, running, [next])
}

async function begun() {
  const kept = await keptOver(at('branch-voted'))
  return { kept, running: await runRelay(kept) }
}

describe('papers dealt with late and in any order', () => {
  it('lead to the same papers, numbers and dossiers', async () => {
    const plain = await begun()
    await playMeetings(plain.kept, plain.running)
    const expected = result(await everything(plain.kept.store))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1_000), { minLength: 40, maxLength: 100 }), async (choices) => {
        const { kept, running } = await begun()
        const meetings = [...meetingsAfter('branch-voted')]
        for (const choice of choices) await actAt(choice, meetings, kept, running)
        await act(kept, running, meetings)
        await finishPapers(kept, running)
        expect(result(await everything(kept.store))).toStrictEqual(expected)
      }),
      { numRuns: 15, seed: 2024 },
    )
  })

  it('the second edition was never made when a paper of the first was issued after the decision', async () => {
    const { kept, running } = await begun()
    await act(kept, running, meetingsAfter('branch-voted'))
    const last = paperIds['report B']!
    for (;;) {
      await running.settled()
      await renderWoken(kept)
      await running.settled()
      const work = await officeWork(kept.store)
      const next = work.find(({ asked }) => asked.id !== last) ?? work[0]
      if (next === undefined) break
      await act(kept, running, [next])
    }
    const editions = (await everything(kept.store)).filter(({ type }) => type === 'DossierAssembled')
    expect(editions.map(({ stream, data }) => [label(stream), (data as { occasion: string }).occasion])).toStrictEqual([
      ['dossier A', 'proposal'],
      ['dossier A', 'recognition'],
      ['dossier B', 'proposal'],
      ['dossier B', 'recognition'],
    ])
  })
})
