import { describe, it } from 'vitest'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { given } from '../../support/given.ts'
import { type Step, step } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { termId } from '../../support/season/organisations.ts'
import { draftOf, fingerprint, printedOn } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const [a1, a2, a3, a4] = ids.membersA
const layout = 'hd36-2018' as const
const ofA = { organisationId: ids.branchA, candidacies: [ids.candidacyA], layout }
const bySecretary = [{ personId: a1, as: 'secretary' as const }]
const about = <T extends string, S extends string>(type: T, stream: S, id: string) => ({
  type,
  source: { stream, id },
  fingerprint,
})

describe('DraftDocument of a branch', () => {
  const recognised = given(at('recognised'))

  it('leaves a self-assessment without a number and dates it the day the sheet was closed', () =>
    recognised.when('DraftDocument', { body: draftOf('sheet') }).thenAccepted(
      DocumentDrafted({
        ...draftOf('sheet'),
        ...ofA,
        date: printedOn.sheet,
        signers: bySecretary,
        numbering: 'none',
      }),
    ))

  it('numbers a report in the term of its day', () =>
    recognised.when('DraftDocument', { body: draftOf('report') }).thenAccepted(
      DocumentDrafted({
        ...draftOf('report'),
        ...ofA,
        date: printedOn.report,
        signers: bySecretary,
        numbering: 'service',
        termId,
        symbol: 'BC/CB',
      }),
    ))

  it('has a count record signed by the head teller, the chair, the other tellers and the minute taker', () =>
    recognised.when('DraftDocument', { body: draftOf('record') }).thenAccepted(
      DocumentDrafted({
        ...draftOf('record'),
        ...ofA,
        date: printedOn.record,
        signers: [
          { personId: a2!, as: 'head-teller' },
          { personId: a1, as: 'chair' },
          { personId: a3!, as: 'teller' },
          { personId: a4!, as: 'teller' },
          { personId: a2!, as: 'minute-taker' },
        ],
        numbering: 'service',
        termId,
        symbol: 'BB/CB',
      }),
    ))

  it('leaves a count record without a number where the branch says so', () => {
    const body = about('count-record', 'ballot', ids.ballotB)
    const [b1, b2] = ids.membersB
    return recognised.when('DraftDocument', { body }).thenAccepted(
      DocumentDrafted({
        ...body,
        organisationId: ids.branchB,
        candidacies: [ids.candidacyB],
        layout,
        date: '2024-12-15',
        signers: [
          { personId: b2!, as: 'head-teller' },
          { personId: b1, as: 'chair' },
          { personId: b2!, as: 'minute-taker' },
        ],
        numbering: 'none',
      }),
    )
  })

  it('leaves the number of a report to the office where the branch says so', () => {
    const body = about('report', 'candidacy', ids.candidacyB)
    return recognised.when('DraftDocument', { body }).thenAccepted(
      DocumentDrafted({
        ...body,
        organisationId: ids.branchB,
        candidacies: [ids.candidacyB],
        layout,
        date: '2024-12-12',
        signers: [{ personId: ids.membersB[0], as: 'secretary' }],
        numbering: 'office',
        termId,
        symbol: 'BC/CB',
      }),
    )
  })

  it('drafts the tờ trình once the count record that it cites has its number', () =>
    given([...at('numbered')].slice(0, at('drafted').length + 4))
      .when('DraftDocument', { body: draftOf('proposal') })
      .thenAccepted(
        DocumentDrafted({
          ...draftOf('proposal'),
          ...ofA,
          date: printedOn.proposal,
          signers: bySecretary,
          numbering: 'service',
          termId,
          symbol: 'TTr/CB',
        }),
      ))
})

describe('DraftDocument of the decision', () => {
  const proposal = about('proposal', 'round', ids.committeeRound)
  const body = about('decision', 'round', ids.authorityRound)

  it('answers the committee’s tờ trình, which has its number', () =>
    given(at('recognised'))
      .afterAll([
        ...numbered(about('count-record', 'ballot', ids.committeeBallot), 'record'),
        ...numbered(proposal, 'proposal'),
      ])
      .when('DraftDocument', { body })
      .thenAccepted(
        DocumentDrafted({
          ...body,
          organisationId: ids.authority,
          candidacies: [ids.candidacyA, ids.candidacyB],
          layout,
          date: '2025-01-10',
          signers: [{ personId: ids.authorityMembers[0], as: 'secretary' }],
          numbering: 'service',
          termId,
          symbol: 'QĐ/ĐU',
        }),
      ))

  it('is refused before that', () =>
    given(at('recognised')).when('DraftDocument', { body }).thenRefused('NOT_NUMBERED'))
})

function numbered(body: ReturnType<typeof about<'count-record' | 'proposal', 'ballot' | 'round'>>, as: string): Step[] {
  const id = documentId(body.type, body.source)
  const occurredOn = '2025-01-10'
  return [
    step('DraftDocument', { as: `${as}: draft`, body, occurredOn }),
    step('NumberDocument', { as: `${as}: number`, id, body: { number: 12 }, occurredOn }),
  ]
}
