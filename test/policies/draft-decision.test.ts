import { describe, expect, it } from 'vitest'
import type { Of } from '../../contracts/define.ts'
import type { RecognitionDecided } from '../../contracts/round/decide-recognition.ts'
import { draftDecision as policy } from '../../services/policies/draft-decision.ts'
import { withData, without } from '../support/changed-log.ts'
import { answers, reaction } from '../support/reactions.ts'
import { eventIn, relayedSeason, told, until } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { paperIds } from '../support/stream-labels.ts'

type Decided = Of<typeof RecognitionDecided>['data']

const drafting = {
  command: 'DraftDocument',
  body: { type: 'decision', source: { stream: 'round', id: ids.authorityRound }, fingerprint },
  target: `document-${paperIds['decision authority']}`,
}

/** Decided and noted, the quyết định not yet drafted. */
const decided = async () => until(await relayedSeason(), 'OutcomeNoted candidacy B')
const refusing = (one: string) => (data: Decided) => ({
  ...data,
  items: data.items.map((item) =>
    item.candidacyId === one ? { ...item, outcome: 'not-recognised' as const, certificate: false } : item,
  ),
})

describe('draft-decision', () => {
  it('asks for one quyết định for all candidacies of the decision, and for nothing else in a season', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([
      'RecognitionDecided round authority → decision authority',
    ])
  })

  it('waits for the number of the tờ trình that it answers', async () => {
    const log = await decided()
    const event = eventIn(log, 'RecognitionDecided round authority')
    const unnumbered = without(log, (one) => told(one) === 'DocumentNumbered proposal committee')
    expect(await reaction(policy, unnumbered, event)).toStrictEqual([])
    expect(await reaction(policy, log, event)).toStrictEqual([drafting])
  })

  it('goes on, asking once, when the number comes after the decision on several candidacies', async () => {
    const log = await decided()
    const event = eventIn(log, 'DocumentNumbered proposal committee')
    expect(await reaction(policy, log, event)).toStrictEqual([drafting])
  })

  it('asks for nothing when the tờ trình is numbered before anything was decided', async () => {
    const log = until(await relayedSeason(), 'DocumentNumbered proposal committee')
    expect(await reaction(policy, log, log.at(-1)!)).toStrictEqual([])
  })

  it('asks for nothing when another paper is numbered', async () => {
    const log = await decided()
    for (const name of ['DocumentNumbered report A', 'DocumentNumbered record committee']) {
      expect(await reaction(policy, log, eventIn(log, name))).toStrictEqual([])
    }
  })

  it('drafts where one of several is recognised, and nothing where nobody is', async () => {
    const one = withData<Decided>(await decided(), 'RecognitionDecided', refusing(ids.candidacyA))
    const none = withData<Decided>(one, 'RecognitionDecided', refusing(ids.candidacyB))
    const event = eventIn(one, 'RecognitionDecided round authority')
    expect(await reaction(policy, one, event)).toStrictEqual([drafting])
    expect(await reaction(policy, none, event)).toStrictEqual([])
  })

  it('asks for nothing where the quyết định is drafted', async () => {
    const log = await relayedSeason()
    for (const name of ['RecognitionDecided round authority', 'DocumentNumbered proposal committee']) {
      expect(await reaction(policy, log, eventIn(log, name))).toStrictEqual([])
    }
  })
})
