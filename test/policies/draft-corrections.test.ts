import { expect, it } from 'vitest'
import { documentId } from '../../services/decisions/document/id.ts'
import { draftCorrections as policy } from '../../services/policies/draft-corrections.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, seed, step } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import { fingerprint, paperA } from '../support/season/papers.ts'
import { at } from '../support/season.ts'
import { sealed } from '../support/season-events.ts'

const id = paperA('report')
const text = sealed(`document-${id}`)
const corrected = (occurredOn: string) =>
  step('CorrectDocument', {
    ...{ as: `correction of ${occurredOn}`, id, occurredOn },
    body: { items: [{ at: 'Mục II', printed: text, correct: text }] },
  })

it('draft-corrections asks for a công văn for each correction, once', async () => {
  const store = memoryStore()
  await seed(store, at('issued'))
  await play(store, [corrected('2025-02-03'), corrected('2025-02-05')])
  const react = async () => {
    const log = await everything(store)
    return reaction(policy, log, log.findLast(({ type }) => type === 'DocumentCorrected')!)
  }
  const source = { stream: 'document' as const, id, item: 2 }
  const body = { type: 'correction' as const, source, fingerprint }
  const target = `document-${documentId('correction', source)}`
  expect(await react()).toStrictEqual([{ command: 'DraftDocument', body, target }])
  await play(store, [step('DraftDocument', { body, occurredOn: '2025-02-05' })])
  expect(await react()).toStrictEqual([])
})
