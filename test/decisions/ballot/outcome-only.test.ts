// Of few voters the framework may have it published whether it passed, and not by how many.
import { describe, expect, it } from 'vitest'
import { BallotOpened } from '../../../contracts/ballot/open-ballot.ts'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import type { BallotRule } from '../../../contracts/framework/ballot-rules.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { given } from '../../support/given.ts'
import { ask, play, seed, step } from '../../support/play.ts'
import { electronicBody, voters } from '../../support/season/electronic.ts'
import { ballotA, branchA, candidacyA, frameworkId, membersA, roundA } from '../../support/season/ids.ts'
import { proposalOf } from '../../support/season/outcomes.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { voided } from '../../support/season/repeated-votes.ts'
import { ballotOf, meetingA, voting } from '../../support/season/rounds.ts'
import { countedWith } from '../../support/season/votes.ts'
import { atUnder } from '../../support/season.ts'

const publishing = (revealing: NonNullable<BallotRule['revealing']>) => (framework: Framework) => {
  framework.ballots.branch.revealing = revealing
  framework.ballots.branch.methods = ['electronic', 'paper', 'show-of-hands']
}
const sixOrFewer = publishing({ upTo: 6, publish: 'outcome' })
const attendedUnder = (change: (framework: Framework) => void) => given(atUnder(change, 'branch-attended'))

const pinned = {
  ...{ organisationId: branchA, candidacies: [candidacyA], submissions: [1], rule: 'branch' as const, frameworkId },
  ...{ chairId: membersA[0], entitled: 7, entitledPresent: 6, turn: 1 },
}
const paper = ballotOf(meetingA)
const electronic = { ...electronicBody, fewVotersAccepted: true as const }

describe('a vote of the six who are there', () => {
  it('is pinned as one whose outcome alone is published, on paper and electronically', async () => {
    const few = attendedUnder(sixOrFewer)
    await few.when('OpenBallot', { body: paper }).thenAccepted(BallotOpened({ ...paper, ...pinned, outcomeOnly: true }))
    await few
      .when('OpenBallot', { body: electronic })
      .thenAccepted(BallotOpened({ ...electronic, ...pinned, voters: [...voters], outcomeOnly: true }))
  })

  it('is none by show of hands: everybody saw it', () => {
    const body = { ...paper, method: 'show-of-hands' as const }
    return attendedUnder(sixOrFewer)
      .when('OpenBallot', { body })
      .thenAccepted(BallotOpened({ ...body, ...pinned }))
  })

  it.each([[{ upTo: 5, publish: 'outcome' as const }], [{ upTo: 6, publish: 'counts' as const }], [{ upTo: 6 }]])(
    'is none under %j',
    (revealing) =>
      attendedUnder(publishing(revealing))
        .when('OpenBallot', { body: paper })
        .thenAccepted(BallotOpened({ ...paper, ...pinned })),
  )
})

describe('a vote of which the outcome alone is published', () => {
  const opened = [voting(meetingA)]
  const past = atUnder(sixOrFewer, 'branch-attended')

  it('that did not pass is told without its counts', async () => {
    const refusedOver = async (past: readonly Parameters<typeof seed>[1][number][]) => {
      const store = memoryStore()
      await seed(store, past)
      await play(store, [...opened, ...countedWith(meetingA, 2)])
      const body = proposalOf(meetingA)
      const occurredOn = meetingA.on
      const answer = await ask(store, step('ProposeRecognition', { id: roundA, body, occurredOn }))
      return (answer as { refused: { code: string; detail: string } }).refused
    }
    expect(await refusedOver(past)).toMatchObject({
      code: 'BALLOT_NOT_PASSED',
      detail: 'Biểu quyết chưa đạt tỷ lệ quy định.',
    })
    expect((await refusedOver(atUnder(() => {}, 'branch-attended'))).detail).toContain('(tán thành 2/6)')
  })

  const source = { stream: 'ballot' as const, id: ballotA }
  const body = { type: 'sealed-count' as const, source, fingerprint }
  const counted = given(past).afterAll([...opened, ...countedWith(meetingA, 6)])

  it('has minutes of its own, without a number, signed by those who sign the record', () => {
    const [head, ...others] = meetingA.tellers
    return counted.when('DraftDocument', { body }).thenAccepted(
      DocumentDrafted({
        ...body,
        ...{ organisationId: branchA, candidacies: [candidacyA], date: meetingA.on, layout: 'hd36-2018' },
        signers: [
          { personId: head!, as: 'head-teller' },
          { personId: membersA[0], as: 'chair' },
          ...others.map((personId) => ({ personId, as: 'teller' as const })),
          { personId: membersA[1]!, as: 'minute-taker' },
        ],
        numbering: 'none',
      }),
    )
  })

  it('has none before it is closed, nor when it is void', async () => {
    await given(past).afterAll(opened).when('DraftDocument', { body }).thenRefused('NOTHING_TO_DRAFT')
    await given(past)
      .afterAll([...opened, voided(meetingA)])
      .when('DraftDocument', { body })
      .thenRefused('NOTHING_TO_DRAFT')
  })

  it('alone has them: counts that are published are in the record', () =>
    given(atUnder(() => {}, 'branch-voted'))
      .when('DraftDocument', { body })
      .thenRefused('NOTHING_TO_DRAFT'))
})
