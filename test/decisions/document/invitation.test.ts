import { describe, it } from 'vitest'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { DocumentIssued } from '../../../contracts/document/issue-document.ts'
import { given } from '../../support/given.ts'
import * as ids from '../../support/season/ids.ts'
import { callA, callCommittee, calledA, calledCommittee, paperOfCall } from '../../support/season/invitations.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const called = given(at('reported')).afterAll([calledA, calledCommittee])
const bodyOf = (id: string) => ({
  type: 'invitation' as const,
  source: { stream: 'invitation' as const, id },
  fingerprint,
})
const unnumbered = { candidacies: [], layout: 'hd36-2018' as const, numbering: 'none' as const }

describe('DraftDocument of an invitation', () => {
  it('is of the body that invites, signed by its secretary on the day of the call, without a number', async () => {
    for (const [id, organisationId, personId, date] of [
      [callA, ids.branchA, ids.membersA[0], '2024-12-10'],
      [callCommittee, ids.committee, ids.committeeMembers[0], '2024-12-16'],
    ] as const)
      await called.when('DraftDocument', { body: bodyOf(id) }).thenAccepted(
        DocumentDrafted({
          ...bodyOf(id),
          ...{ organisationId, date, ...unnumbered, signers: [{ personId, as: 'secretary' }] },
        }),
      )
  })

  it('is signed by the deputy where nobody is secretary that day', () =>
    called
      .after('EndOfficer', {
        id: ids.branchA,
        body: { personId: ids.membersA[0], office: 'secretary', organ: 'branch-meeting', until: '2024-12-01' },
      })
      .when('DraftDocument', { body: bodyOf(callA) })
      .thenAccepted(
        DocumentDrafted({
          ...bodyOf(callA),
          ...{ organisationId: ids.branchA, date: '2024-12-10', ...unnumbered },
          signers: [{ personId: ids.membersA[1]!, as: 'deputy-secretary' }],
        }),
      ))

  it('is refused of a call that nobody made, and of another stream', async () => {
    await called.when('DraftDocument', { body: bodyOf('nowhere') }).thenRefused('NOTHING_TO_DRAFT')
    const source = { stream: 'round' as const, id: ids.roundA }
    await called.when('DraftDocument', { body: { ...bodyOf(callA), source } }).thenRefused('NOTHING_TO_DRAFT')
  })
})

describe('an invitation that is printed', () => {
  it('is issued with its signature', () =>
    called
      .after('DraftDocument', { body: bodyOf(callA) })
      .after('RecordRendering', { id: paperOfCall(callA), body: { sha256: sha('c'), pages: 1, fingerprint } })
      .when('IssueDocument', {
        id: paperOfCall(callA),
        body: { signedOn: '2024-12-10', signedBy: [ids.membersA[0]] },
        occurredOn: '2024-12-10',
      })
      .thenAccepted(
        DocumentIssued({ signedOn: '2024-12-10', signedBy: [ids.membersA[0]], sha256: sha('c'), pages: 1 }),
      ))
})
