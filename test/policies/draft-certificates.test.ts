import { describe, expect, it } from 'vitest'
import type { Framework } from '../../contracts/framework/framework.ts'
import { draftCertificates as policy } from '../../services/policies/draft-certificates.ts'
import { withData, without } from '../support/changed-log.ts'
import { answers, reaction } from '../support/reactions.ts'
import { eventIn, relayedSeason, told } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { paperIds } from '../support/stream-labels.ts'

const drafting = {
  command: 'DraftDocument',
  body: { type: 'certificate', source: { stream: 'candidacy', id: ids.candidacyA }, fingerprint },
  target: `document-${paperIds['certificate A']}`,
}
const undrafted = async () => without(await relayedSeason(), ({ stream }) => stream === drafting.target)

describe('draft-certificates', () => {
  it('asks for one of each who is given one, once the decision is issued, and for nothing else in a season', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([
      'DocumentIssued decision authority → certificate A',
    ])
  })

  it('goes on where the outcome is noted after the decision was issued', async () => {
    const log = await undrafted()
    expect(await reaction(policy, log, eventIn(log, 'OutcomeNoted candidacy A'))).toStrictEqual([drafting])
    const open = without(log, (event) => told(event) === 'DocumentIssued decision authority')
    expect(await reaction(policy, open, eventIn(log, 'OutcomeNoted candidacy A'))).toStrictEqual([])
  })

  it('asks for none of a framework that does not say how it looks', async () => {
    const bare = withData<{ framework: Framework }>(await undrafted(), 'FrameworkPublished', (data) => ({
      ...data,
      framework: { ...data.framework, papers: data.framework.papers.filter(({ paper }) => paper !== 'certificate') },
    }))
    expect(await reaction(policy, bare, eventIn(bare, 'DocumentIssued decision authority'))).toStrictEqual([])
  })
})
