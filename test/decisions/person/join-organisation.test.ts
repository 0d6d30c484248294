import { describe, it } from 'vitest'
import { OrganisationJoined } from '../../../contracts/person/join-organisation.ts'
import { given } from '../../support/given.ts'
import { branchA, branchB, membersA } from '../../support/season/ids.ts'
import { changeDay, merged } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const id = membersA[7]!
const joining = (organisationId: string, standing: 'official' | 'probationary', from: string) => ({
  id,
  body: { organisationId, standing, from },
})

describe('JoinOrganisation', () => {
  const organised = given(at('organised'))

  it('is accepted in another organisation', () => {
    const asked = joining(branchB, 'probationary', '2024-06-01')
    return organised.when('JoinOrganisation', asked).thenAccepted(OrganisationJoined(asked.body))
  })

  it('is accepted in the same one with another standing: a probationary member becomes an official one', () => {
    const asked = joining(branchA, 'official', '2024-06-01')
    return organised.when('JoinOrganisation', asked).thenAccepted(OrganisationJoined(asked.body))
  })

  it('is refused in the same one with the same standing', () =>
    organised.when('JoinOrganisation', joining(branchA, 'probationary', '2024-06-01')).thenRefused('ALREADY_MEMBER'))

  it('is refused in an organisation that nobody established', () =>
    organised
      .when('JoinOrganisation', joining('nowhere', 'official', '2024-06-01'))
      .thenRefused('ORGANISATION_UNKNOWN', '/organisationId'))

  it('is refused in one that ended by then, and where one is a member because it took the place of another', async () => {
    const merging = organised.afterAll([merged(branchA, branchB)])
    await merging
      .when('JoinOrganisation', joining(branchA, 'official', changeDay))
      .thenRefused('ORGANISATION_ENDED', '/from')
    await merging.when('JoinOrganisation', joining(branchB, 'probationary', changeDay)).thenRefused('ALREADY_MEMBER')
  })

  it('is accepted again after leaving', () => {
    const asked = joining(branchA, 'probationary', '2024-07-01')
    return organised
      .after('LeaveOrganisation', { id, body: { organisationId: branchA, until: '2024-06-30' } })
      .when('JoinOrganisation', asked)
      .thenAccepted(OrganisationJoined(asked.body))
  })

  it('is refused for a person whose data was erased', () =>
    organised
      .after('ErasePerson', { id, body: { reason: 'theo yêu cầu' } })
      .when('JoinOrganisation', joining(branchB, 'official', '2024-06-01'))
      .thenRefused('PERSON_ERASED'))
})
