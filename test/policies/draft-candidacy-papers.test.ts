import { describe, expect, it } from 'vitest'
import { draftCandidacyPapers as policy } from '../../services/policies/draft-candidacy-papers.ts'
import { answers, reaction } from '../support/reactions.ts'
import { eventIn, relayedSeason, until } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { paperIds } from '../support/stream-labels.ts'

const source = { stream: 'candidacy', id: ids.candidacyA }

describe('draft-candidacy-papers', () => {
  it('asks for a paper at each of five steps, and for nothing else in a season', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([
      'BranchRegistered candidacy A → registration A',
      'BranchRegistered candidacy B → registration B',
      'CommitmentSigned candidacy A → commitment A',
      'CommitmentSigned candidacy B → commitment B',
      'SelfAssessmentClosed candidacy A → sheet A',
      'SelfAssessmentClosed candidacy B → sheet B',
      'ResultsReported candidacy A → report A',
      'ResultsReported candidacy B → report B',
      'CandidacyAppraised candidacy A → appraisal A',
      'CandidacyAppraised candidacy B → appraisal B',
    ])
  })

  it.each([
    ['SelfAssessmentClosed', 'self-assessment', 'sheet A'],
    ['ResultsReported', 'report', 'report A'],
    ['BranchRegistered', 'registration', 'registration A'],
    ['CommitmentSigned', 'commitment', 'commitment A'],
    ['CandidacyAppraised', 'appraisal', 'appraisal A'],
  ])('drafts on %s a paper of type %s about the candidacy, with what prints here', async (type, paper, label) => {
    const log = until(await relayedSeason(), `${type} candidacy A`)
    expect(await reaction(policy, log, log.at(-1)!)).toStrictEqual([
      { command: 'DraftDocument', body: { type: paper, source, fingerprint }, target: `document-${paperIds[label]}` },
    ])
  })

  it('asks for nothing where the paper is drafted', async () => {
    const log = await relayedSeason()
    expect(await reaction(policy, log, eventIn(log, 'SelfAssessmentClosed candidacy A'))).toStrictEqual([])
    expect(await reaction(policy, log, eventIn(log, 'ResultsReported candidacy A'))).toStrictEqual([])
  })
})
