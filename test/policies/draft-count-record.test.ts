import { describe, expect, it } from 'vitest'
import { draftCountRecord as policy } from '../../services/policies/draft-count-record.ts'
import { answers, reaction } from '../support/reactions.ts'
import { eventIn, relayedSeason, until } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { edited } from '../support/season.ts'
import { paperIds } from '../support/stream-labels.ts'

describe('draft-count-record', () => {
  it('asks for a record of each vote of the bodies that propose, and for nothing else in a season', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([
      'BallotClosed ballot A → record A',
      'BallotClosed ballot B → record B',
      'BallotClosed ballot committee → record committee',
    ])
  })

  it('drafts a paper about the ballot, with what prints here', async () => {
    const log = until(await relayedSeason(), 'BallotClosed ballot committee')
    const source = { stream: 'ballot', id: ids.committeeBallot }
    expect(await reaction(policy, log, log.at(-1)!)).toStrictEqual([
      {
        command: 'DraftDocument',
        body: { type: 'count-record', source, fingerprint },
        target: `document-${paperIds['record committee']}`,
      },
    ])
  })

  it('asks for minutes to be sealed as well, where only the outcome is published', async () => {
    const season = edited<object>(await relayedSeason(), 'BallotOpened', (data) => ({ ...data, outcomeOnly: true }))
    const log = until(season, 'BallotClosed ballot committee')
    const types = (await reaction(policy, log, log.at(-1)!)).map(({ body }) => (body as { type: string }).type)
    expect(types).toStrictEqual(['count-record', 'sealed-count'])
  })

  it('asks for none of the authority’s vote', async () => {
    const log = until(await relayedSeason(), 'BallotClosed ballot authority')
    expect(await reaction(policy, log, log.at(-1)!)).toStrictEqual([])
  })

  it('asks for nothing where the record is drafted', async () => {
    const log = await relayedSeason()
    expect(await reaction(policy, log, eventIn(log, 'BallotClosed ballot A'))).toStrictEqual([])
  })
})
