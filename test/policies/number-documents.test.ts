import { describe, expect, it } from 'vitest'
import { carryNumber, takeNumber } from '../../services/policies/number-documents.ts'
import { everything, step } from '../support/play.ts'
import { answers, reaction } from '../support/reactions.ts'
import { act, keptOver, runRelay } from '../support/relay-world.ts'
import { eventIn, relayedSeason, told } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { termId } from '../support/season/organisations.ts'
import { signingFirst } from '../support/season/turns.ts'
import { at, seasonSteps } from '../support/season.ts'
import { paperIds } from '../support/stream-labels.ts'

describe('take-number', () => {
  it('asks for a number of each paper that the service numbers: no sheet, and none of an office with its register', async () => {
    expect(await answers(takeNumber, await relayedSeason())).toStrictEqual([
      'DocumentDrafted report A → report numbers A',
      'DocumentDrafted record A → count-record numbers A',
      'DocumentDrafted proposal A → proposal numbers A',
      'DocumentDrafted record committee → count-record numbers committee',
      'DocumentDrafted proposal committee → proposal numbers committee',
      'DocumentDrafted decision authority → decision numbers authority',
    ])
  })

  it('asks the register of the issuer, its term and the type, for this document', async () => {
    const log = await relayedSeason()
    expect(await reaction(takeNumber, log, eventIn(log, 'DocumentDrafted report A'))).toStrictEqual([
      {
        command: 'AllocateNumber',
        body: { documentId: paperIds['report A'] },
        target: `numbers-${ids.branchA}-${termId}-report`,
      },
    ])
  })
})

describe('papers that are signed before they are numbered', () => {
  async function signedFirst() {
    const settings = { ...signingFirst, asked: { ...signingFirst.asked, occurredOn: '2024-12-12' } }
    const kept = await keptOver(at('assessed'))
    const running = await runRelay(kept)
    await act(kept, running, [settings, ...seasonSteps.filter(({ name }) => name === 'ReportResults')])
    return { kept, running, log: await everything(kept.store) }
  }

  it('take-number asks for none: the clerk says when', async () => {
    const { log } = await signedFirst()
    const drafted = eventIn(log, 'DocumentDrafted report A')
    expect(drafted.data).toMatchObject({ numbering: 'service', signFirst: true })
    expect(await reaction(takeNumber, log, drafted)).toStrictEqual([])
  })

  it('carry-number carries the one that the clerk took', async () => {
    const { kept, running } = await signedFirst()
    const body = { documentId: paperIds['report A']! }
    await act(kept, running, [step('RecordNumber', { body, occurredOn: '2025-01-20' })])
    const log = await everything(kept.store)
    expect(log.slice(-2).map(told)).toStrictEqual(['NumberAllocated report numbers A', 'DocumentNumbered report A'])
  })
})

describe('carry-number', () => {
  it('carries every number that was allocated or recorded, and answers nothing else in a season', async () => {
    expect(await answers(carryNumber, await relayedSeason())).toStrictEqual([
      'NumberAllocated report numbers A → report A',
      'NumberAllocated count-record numbers A → record A',
      'NumberAllocated proposal numbers A → proposal A',
      'NumberRecorded report numbers B → report B',
      'NumberRecorded proposal numbers B → proposal B',
      'NumberAllocated count-record numbers committee → record committee',
      'NumberAllocated proposal numbers committee → proposal committee',
      'NumberAllocated decision numbers authority → decision authority',
    ])
  })

  it.each([
    ['NumberAllocated report numbers A', 'report A', 1],
    ['NumberRecorded report numbers B', 'report B', 8],
  ])('puts the number of %s onto %s', async (name, paper, number) => {
    const log = await relayedSeason()
    expect(await reaction(carryNumber, log, eventIn(log, name))).toStrictEqual([
      {
        command: 'NumberDocument',
        id: paperIds[paper],
        body: { number },
        target: `document-${paperIds[paper]}`,
      },
    ])
  })
})
