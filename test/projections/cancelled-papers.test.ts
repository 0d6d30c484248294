import { describe, expect, it } from 'vitest'
import { documentList } from '../../services/api/reads/documents.ts'
import { branchStory } from '../support/branch-story.ts'
import { branchTurns } from '../support/branch-turns.ts'
import { readModelsOver } from '../support/read-models.ts'
import { established, sha } from '../support/season-events.ts'

type Item = Record<string, unknown>
const paper = branchTurns('a').filter(([stream]) => stream === 'document-ea' || stream.startsWith('numbers-a'))
const placeOf = (type: string, after = 0) => paper.findIndex(([, event], n) => n >= after && event.type === type) + 1
const first = { on: '2024-12-23', reason: 'In sai tên', date: '2024-12-22', number: 1, symbol: 'BC/CB' }

/** The list after so many events of the paper, which another paper came before and after. */
async function listAfter(events: number): Promise<Item[]> {
  const { record, reader, caughtUp } = await readModelsOver()
  await record('organisation-a', established('Chi bộ a'))
  const [draft, ...rest] = paper.slice(0, events)
  const others = branchStory('a').filter(([stream]) => stream === 'document-da')
  for (const told of [draft!, others[0]!, ...rest, ...others.slice(1)]) await record(...told)
  await caughtUp()
  return (
    documentList.read(reader, {}, {}, { role: 'auditor', organisation: null, today: '2025-01-20' }) as { items: Item[] }
  ).items
}

const after = async (events: number) => (await listAfter(events))[0]!

describe('a paper that is signed first', () => {
  it('keeps its file when it gets its number', async () => {
    const numbered = await after(placeOf('DocumentNumbered'))
    expect(numbered).toMatchObject({ state: 'rendered', number: 1, signFirst: true, submission: 2 })
    expect([numbered.file, numbered.scan]).toEqual([
      { sha256: sha('1'), pages: 4 },
      { sha256: sha('2'), pages: 4 },
    ])
  })

  it('has no file any more once another signer was chosen, but its number', async () => {
    const item = await after(placeOf('SignerChosen'))
    expect([item.state, item.number, item.file, item.scan]).toEqual(['numbered', 1, undefined, undefined])
  })
})

describe('a cancelled paper', () => {
  it('shows its number as cancelled, and why', async () => {
    const item = await after(placeOf('DocumentCancelled'))
    expect(item).toMatchObject({ state: 'cancelled', cancelled: [first] })
    expect([item.number, item.file, item.failure]).toEqual([undefined, undefined, undefined])
  })

  it('stays in its place when it is drafted again', async () => {
    const items = await listAfter(paper.length)
    expect(items.map(({ id }) => id)).toEqual(['ea', 'da'])
    expect(items[0]).toEqual({
      id: 'ea',
      type: 'report',
      organisationId: 'a',
      source: { stream: 'candidacy', id: 'ca' },
      candidacies: ['ca'],
      submission: 2,
      layout: 'hd36-2018',
      date: '2024-12-22',
      numbering: 'service',
      signFirst: true,
      state: 'rendered',
      number: 3,
      symbol: 'BC/CB',
      file: { sha256: sha('3'), pages: 4 },
      signatures: [],
      cancelled: [first, { on: '2024-12-24', reason: 'In sai ngày', date: '2024-12-24', number: 2, symbol: 'BC/CB' }],
      waiting: [],
      revision: 11,
      position: expect.stringMatching(/^\d{20}$/),
    })
  })

  it('learns of a number that was on its way when it was cancelled', async () => {
    const second = placeOf('DocumentCancelled', placeOf('DocumentCancelled'))
    const { number: _, ...unknown } = { ...first, on: '2024-12-24', reason: 'In sai ngày', date: '2024-12-24' }
    expect((await after(second)).cancelled).toEqual([first, unknown])
    expect((await after(second + 1)).cancelled).toEqual([first, { ...unknown, number: 2 }])
  })
})
