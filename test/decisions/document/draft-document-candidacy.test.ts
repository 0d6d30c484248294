import { describe, it } from 'vitest'
import type { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import type { CommitmentSigned } from '../../../contracts/candidacy/sign-commitment.ts'
import type { Of } from '../../../contracts/define.ts'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { given } from '../../support/given.ts'
import * as ids from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { at, edited } from '../../support/season.ts'

const [a1, a2, a3] = ids.membersA
const [m1, m2, m3] = ids.committeeMembers

const about = <T extends 'registration' | 'commitment' | 'appraisal'>(type: T) => ({
  type,
  source: { stream: 'candidacy' as const, id: ids.candidacyA },
  fingerprint,
})
const ofA = { candidacies: [ids.candidacyA], layout: 'hd36-2018' as const, numbering: 'none' as const }
const appraised = at('appraised')

describe('DraftDocument of a registration', () => {
  it('is the branch’s, signed by its secretary, without a number, of the day of registration', () =>
    given(appraised)
      .when('DraftDocument', { body: about('registration') })
      .thenAccepted(
        DocumentDrafted({
          ...{ ...about('registration'), ...ofA, organisationId: ids.branchA, date: '2024-05-03' },
          signers: [{ personId: a1, as: 'secretary' }],
        }),
      ))

  it('is refused for a branch that did not register', () =>
    given(at('season-open'))
      .when('DraftDocument', { body: about('registration') })
      .thenRefused('NOTHING_TO_DRAFT'))
})

describe('DraftDocument of a commitment', () => {
  type Signed = Of<typeof CommitmentSigned>['data']
  const signedBy = (branchRepresentativeId: string, committeeRepresentativeId: string) =>
    edited<Signed>(appraised, 'CommitmentSigned', (data) => ({
      ...data,
      branchRepresentativeId,
      committeeRepresentativeId,
    }))

  it.each([
    { branch: a1, committee: m1, as: ['secretary', 'secretary'] },
    { branch: a2!, committee: m2!, as: ['deputy-secretary', 'deputy-secretary'] },
    { branch: a3!, committee: m3!, as: ['representative', 'representative'] },
  ] as const)('is the committee’s, its side first; each signs in an own office: $as', ({ branch, committee, as }) =>
    given(signedBy(branch, committee))
      .when('DraftDocument', { body: about('commitment') })
      .thenAccepted(
        DocumentDrafted({
          ...{ ...about('commitment'), ...ofA, organisationId: ids.committee, date: '2024-05-06' },
          signers: [
            { personId: committee, as: as[0] },
            { personId: branch, as: as[1] },
          ],
        }),
      ),
  )

  it('is refused before it is signed', () =>
    given(at('registered'))
      .when('DraftDocument', { body: about('commitment') })
      .thenRefused('NOTHING_TO_DRAFT'))
})

describe('DraftDocument of an appraisal', () => {
  type Appraised = Of<typeof CandidacyAppraised>['data']
  const byTeam = (team: string[]) => edited<Appraised>(appraised, 'CandidacyAppraised', (data) => ({ ...data, team }))
  const drafted = (...signers: Of<typeof DocumentDrafted>['data']['signers']) =>
    DocumentDrafted({ ...about('appraisal'), ...ofA, organisationId: ids.committee, date: '2024-12-18', signers })

  it('is the committee’s, signed by its secretary alone where one appraised', () =>
    given(byTeam([m2!]))
      .when('DraftDocument', { body: about('appraisal') })
      .thenAccepted(drafted({ personId: m1, as: 'secretary' })))

  it('is signed by the head of the team beside the secretary where several appraised', () =>
    given(byTeam([m3!, m2!]))
      .when('DraftDocument', { body: about('appraisal') })
      .thenAccepted(drafted({ personId: m1, as: 'secretary' }, { personId: m3!, as: 'team-head' })))
})
