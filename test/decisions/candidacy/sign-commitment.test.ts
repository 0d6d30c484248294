import { describe, it } from 'vitest'
import { CommitmentSigned } from '../../../contracts/candidacy/sign-commitment.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { given } from '../../support/given.ts'
import { branchA, committeeMembers, candidacyA as id, membersA } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'

const occurredOn = '2024-05-05'
const [secretary, deputy, member] = membersA
const body = { branchRepresentativeId: secretary, committeeRepresentativeId: committeeMembers[0] }

describe('SignCommitment, when registered', () => {
  const registered = given(at('registered'))

  it('is accepted from an officer of each side', () => {
    const deputies = {
      branchRepresentativeId: deputy!,
      committeeRepresentativeId: committeeMembers[1]!,
      conference: 'Hội nghị triển khai',
    }
    return registered
      .when('SignCommitment', { id, body: deputies, occurredOn })
      .thenAccepted(CommitmentSigned(deputies))
  })

  it('is refused from a member without an office in the branch', () =>
    registered
      .when('SignCommitment', { id, body: { ...body, branchRepresentativeId: member! }, occurredOn })
      .thenRefused('NOT_A_MEMBER', '/branchRepresentativeId'))

  it('is refused for the committee from an officer of the branch', () =>
    registered
      .when('SignCommitment', { id, body: { ...body, committeeRepresentativeId: secretary }, occurredOn })
      .thenRefused('NOT_A_MEMBER', '/committeeRepresentativeId'))

  it('is refused from somebody whose office ended the day before, accepted on its last day', async () => {
    const inOffice = (until: string) =>
      registered.after('AppointOfficer', {
        id: branchA,
        body: {
          personId: member!,
          office: 'member',
          organ: 'branch-meeting',
          title: 'Chi ủy viên',
          from: '2024-01-01',
          until,
        },
      })
    const asked = { id, body: { ...body, branchRepresentativeId: member! }, occurredOn }
    await inOffice('2024-05-04').when('SignCommitment', asked).thenRefused('NOT_A_MEMBER', '/branchRepresentativeId')
    await inOffice(occurredOn).when('SignCommitment', asked).thenAccepted(CommitmentSigned(asked.body))
  })

  it('is refused on a day before the registration', () =>
    registered
      .when('SignCommitment', { id, body, occurredOn: '2024-05-02', recordedAt: '2024-05-06T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  itRefusesBadDates(
    at('registered'),
    'SignCommitment',
    { id, body },
    { early: '2024-04-25', late: '2024-05-07', inside: '2024-05-06' },
  )
})

describe('SignCommitment, when committed', () => {
  it('is refused', () => given(at('committed')).when('SignCommitment', { id, body }).thenRefused('ALREADY_COMMITTED'))
})
