import { describe, expect, it } from 'vitest'
import { draftProposal as policy } from '../../services/policies/draft-proposal.ts'
import { without } from '../support/changed-log.ts'
import { answers, reaction } from '../support/reactions.ts'
import { eventIn, relayedSeason, told, until } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { paperIds } from '../support/stream-labels.ts'

const drafting = (whose: 'A' | 'B', id: string) => ({
  command: 'DraftDocument',
  body: { type: 'proposal', source: { stream: 'round', id }, fingerprint },
  target: `document-${paperIds[`proposal ${whose}`]}`,
})

/** Proposed by the branch, and its tờ trình not yet drafted. */
const proposed = async (whose: 'A' | 'B') => until(await relayedSeason(), `RecognitionProposed round ${whose}`)

describe('draft-proposal', () => {
  it('asks for the tờ trình of each round that proposes, and for nothing else in a season', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([
      'RecognitionProposed round A → proposal A',
      'RecognitionProposed round B → proposal B',
      'RecognitionProposed round committee → proposal committee',
    ])
  })

  it('waits for the number of the record that it cites', async () => {
    const log = await proposed('A')
    const event = log.at(-1)!
    for (const missing of ['DocumentNumbered record A', 'DocumentDrafted record A']) {
      const late = without(log, (one) => told(one) === missing || told(one) === 'DocumentNumbered record A')
      expect(await reaction(policy, late, event)).toStrictEqual([])
    }
    expect(await reaction(policy, log, event)).toStrictEqual([drafting('A', ids.roundA)])
  })

  it('goes on when the number comes after the proposal', async () => {
    const log = await proposed('A')
    const event = eventIn(log, 'DocumentNumbered record A')
    expect(await reaction(policy, log, event)).toStrictEqual([drafting('A', ids.roundA)])
  })

  it('goes on when a record that carries no number is drafted after the proposal, and does not wait for one', async () => {
    const log = await proposed('B')
    for (const name of ['DocumentDrafted record B', 'RecognitionProposed round B']) {
      expect(await reaction(policy, log, eventIn(log, name))).toStrictEqual([drafting('B', ids.roundB)])
    }
  })

  it('asks for nothing when the record comes before the proposal', async () => {
    const log = without(await proposed('A'), ({ type }) => type === 'RecognitionProposed')
    for (const name of ['DocumentDrafted record A', 'DocumentNumbered record A']) {
      expect(await reaction(policy, log, eventIn(log, name))).toStrictEqual([])
    }
  })

  it('asks for nothing when another paper is drafted or numbered', async () => {
    const log = await proposed('A')
    for (const name of ['DocumentNumbered report A', 'DocumentDrafted sheet A', 'DocumentDrafted report A']) {
      expect(await reaction(policy, log, eventIn(log, name))).toStrictEqual([])
    }
  })

  it('asks for nothing where the tờ trình is drafted', async () => {
    const log = await relayedSeason()
    for (const name of ['RecognitionProposed round A', 'DocumentNumbered record A']) {
      expect(await reaction(policy, log, eventIn(log, name))).toStrictEqual([])
    }
  })
})
