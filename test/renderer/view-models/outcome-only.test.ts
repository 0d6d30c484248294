// Counts that are not published stand in the sealed minutes, and in no other paper.
import { beforeAll, describe, expect, it } from 'vitest'
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import type { CountRecordBranch } from '../../../services/renderer/papers/count-record-branch.ts'
import type { CountRecordCommittee } from '../../../services/renderer/papers/count-record-committee.ts'
import type { SinglePaper } from '../../../services/renderer/papers/dossier.ts'
import type { ProposalBranch } from '../../../services/renderer/papers/proposal-branch.ts'
import type { ProposalCommittee } from '../../../services/renderer/papers/proposal-committee.ts'
import { countRecordBranch } from '../../support/papers/count-record-branch.ts'
import { countRecordCommittee } from '../../support/papers/count-record-committee.ts'
import { proposalBranch } from '../../support/papers/proposal-branch.ts'
import { proposalCommittee } from '../../support/papers/proposal-committee.ts'
import { documentOf } from '../rendering.ts'
import { outcomeOnlyFramework } from '../season/framework.ts'
import { playSeason, type Season } from '../season/season.ts'

let season: Season
beforeAll(async () => {
  season = await playSeason(undefined, [], outcomeOnlyFramework)
})

async function paper<P extends SinglePaper>(id: string): Promise<P> {
  const { draft, number } = await documentOf(season.store, id)
  return (await paperOfDraft(season, draft!, number)) as P
}

const minutesOf = (ballot: string) =>
  season.give(draftDocument, '2025-01-09', {
    type: 'sealed-count',
    source: { stream: 'ballot', id: ballot },
    fingerprint: { templates: '0'.repeat(64), fonts: '0'.repeat(64), browser: 'none' },
  })

describe('where only the outcome is published', () => {
  it('a branch’s count record says that it passed, and who was there, and no more', async () => {
    const { result, ballots, conclusion, mark } = await paper<CountRecordBranch>(season.documents.countRecord)
    expect({ result, ballots, mark }).toEqual({
      result: { sealed: 'đạt' },
      ballots: countRecordBranch.ballots,
      mark: undefined,
    })
    expect(conclusion).toMatchObject({ rule: countRecordBranch.conclusion!.rule, outcome: 'đủ điều kiện' })
  })

  it('its sealed minutes have the counts, no number, and say that they are sealed', async () => {
    const minutes = await paper<CountRecordBranch>(await minutesOf(season.ballots.a))
    const { result, mark, head } = minutes
    expect({ result, mark, number: head.number }).toEqual({
      result: countRecordBranch.result,
      mark: 'LƯU NIÊM PHONG',
      number: undefined,
    })
  })

  it('a committee’s count record has one outcome a branch, its sealed minutes the counts', async () => {
    const record = await paper<CountRecordCommittee>(season.documents.committeeRecord)
    expect([record.sealed, record.rows, record.mark]).toEqual([
      true,
      countRecordCommittee.rows.map(({ order, branch, result }) => ({ order, branch, result })),
      undefined,
    ])
    const minutes = await paper<CountRecordCommittee>(await minutesOf(season.ballots.committee))
    expect([minutes.sealed, minutes.rows, minutes.mark]).toEqual([
      undefined,
      countRecordCommittee.rows,
      'LƯU NIÊM PHONG',
    ])
  })

  it('a branch’s tờ trình says that the vote passed', async () => {
    const { ballot } = await paper<ProposalBranch>(season.documents.proposal)
    const { meeting, meetingOn, method, record } = proposalBranch.ballot
    expect(ballot).toEqual({ meeting, meetingOn, method, record, sealed: true })
  })

  it('the list of a committee’s tờ trình says so of both votes', async () => {
    const { annex } = await paper<ProposalCommittee>(season.documents.committeeProposal)
    expect(annex.rows).toEqual(
      proposalCommittee.annex.rows.map((row) => ({ ...row, branchBallot: 'Đạt', committeeBallot: 'Đạt' })),
    )
  })

  it('no other paper of a branch holds a count', async () => {
    const { selfAssessment, report, registration, commitment, decision } = season.documents
    for (const id of [selfAssessment, report, registration, commitment, decision])
      expect(JSON.stringify(await paper(id))).not.toMatch(/tán thành|10\/11|0?6\/0?7/)
  })
})
