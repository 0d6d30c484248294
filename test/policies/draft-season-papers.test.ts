import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import { draftSeasonPapers as policy } from '../../services/policies/draft-season-papers.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, type Step, seed, step } from '../support/play.ts'
import { answers, reaction } from '../support/reactions.ts'
import { committeeWork, conference } from '../support/season/committee-work.ts'
import { seasonId as id } from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { entered } from '../support/season/turns.ts'
import { at, atUnder } from '../support/season.ts'

const known = entered.map((one) => ({ ...one, asked: { ...one.asked, occurredOn: '2024-05-06' } }))
const again = step('HoldConference', { id, body: conference, occurredOn: '2024-05-07', as: 'again' })

async function after(past: readonly Envelope[], steps: readonly Step[]): Promise<readonly Envelope[]> {
  const store = memoryStore()
  await seed(store, past)
  await play(store, steps)
  return everything(store)
}

const source = (item: number) => ({ stream: 'season', id, item }) as const

describe('draft-season-papers', () => {
  it('asks for a paper of each thing that the committee does, of a second of its kind for another', async () => {
    const asked = await answers(policy, await after(at('registered'), [...known, ...committeeWork.slice(0, 7), again]))
    const paper = (type: Parameters<typeof documentId>[0], item = 1) => `document-${documentId(type, source(item))}`
    expect(asked).toStrictEqual([
      `ConferenceHeld season → ${paper('conference-record')}`,
      `RegistrationsForwarded season → ${paper('registrations-proposal')}`,
      `SupervisionRecorded season → ${paper('supervision-record')}`,
      `ReminderSent season → ${paper('reminder')}`,
      `MonthlyTableMade season → ${paper('monthly-table')}`,
      `ConferenceHeld season → ${paper('conference-record', 2)}`,
    ])
  })

  it('asks for the paper of an event also when it reacts to it late', async () => {
    const log = await after(at('registered'), [...committeeWork.slice(1, 2), again])
    const first = log.find(({ type }) => type === 'ConferenceHeld')!
    expect(await reaction(policy, log, first)).toStrictEqual([
      {
        command: 'DraftDocument',
        body: { type: 'conference-record', source: source(1), fingerprint },
        target: `document-${documentId('conference-record', source(1))}`,
      },
    ])
  })

  it('asks for none under a framework of before they were printed, which says nothing of their face', async () => {
    const silent = atUnder((copy) => {
      copy.papers = copy.papers.filter(({ paper }) => paper !== 'conference-record')
    }, 'registered')
    expect(await answers(policy, await after(silent, [again]))).toStrictEqual([])
  })
})
