import { describe, expect, it } from 'vitest'
import type { Framework } from '../../contracts/framework/framework.ts'
import { draftBallotPaper as policy } from '../../services/policies/draft-ballot-paper.ts'
import { answers, reaction } from '../support/reactions.ts'
import { relayedSeason, until } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { at, atUnder } from '../support/season.ts'
import { paperIds } from '../support/stream-labels.ts'

describe('draft-ballot-paper', () => {
  it('asks for a paper of each meeting as soon as it is convened, and for nothing else in a season', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([
      'RoundConvened round A → ballot paper A',
      'RoundConvened round B → ballot paper B',
      'RoundConvened round committee → ballot paper committee',
      'RoundConvened round authority → ballot paper authority',
    ])
  })

  it('drafts a paper about the meeting, with what prints here', async () => {
    const log = until(await relayedSeason(), 'RoundConvened round committee')
    expect(await reaction(policy, log, log.at(-1)!)).toStrictEqual([
      {
        command: 'DraftDocument',
        body: { type: 'ballot-paper', source: { stream: 'round', id: ids.committeeRound }, fingerprint },
        target: `document-${paperIds['ballot paper committee']}`,
      },
    ])
  })

  const asked = (change: (framework: Framework) => void) => answers(policy, atUnder(change, 'branch-convened'))
  const forA = 'RoundConvened round A → ballot paper A'

  it('asks for none where the body never votes on paper', async () => {
    expect(await answers(policy, at('branch-convened'))).toContain(forA)
    const electronic = await asked(({ ballots }) => {
      ballots.branch.methods = ['electronic', 'show-of-hands']
    })
    expect(electronic).toStrictEqual([])
  })

  it('asks for none under a framework of before it was printed, which says nothing of its face', async () => {
    const silent = await asked((copy) => {
      copy.papers = copy.papers.filter(({ paper, level }) => paper !== 'ballot-paper' || level !== 'branch')
    })
    expect(silent).toStrictEqual([])
  })
})
