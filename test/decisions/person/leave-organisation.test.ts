import { describe, it } from 'vitest'
import { OrganisationLeft } from '../../../contracts/person/leave-organisation.ts'
import { given } from '../../support/given.ts'
import { branchA, branchB, membersA } from '../../support/season/ids.ts'
import { changeDay, dayBefore, legalBasis, merged } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const id = membersA[6]!
const leaving = (organisationId: string, until: string) => ({ id, body: { organisationId, until } })
const left = ({ body }: ReturnType<typeof leaving>, ...joined: string[]) => OrganisationLeft({ ...body, joined })

describe('LeaveOrganisation', () => {
  const organised = given(at('organised'))

  it('is accepted for a member, with a legal basis', () => {
    const body = { ...leaving(branchA, '2024-06-30').body, legalBasis }
    return organised
      .when('LeaveOrganisation', { id, body })
      .thenAccepted(OrganisationLeft({ ...body, joined: [branchA] }))
  })

  it('is refused for who is none: elsewhere, not yet, or no more', async () => {
    const refused = (past: typeof organised, asked: ReturnType<typeof leaving>) =>
      past.when('LeaveOrganisation', asked).thenRefused('NOT_A_MEMBER', '/until')
    await refused(organised, leaving(branchB, '2024-06-30'))
    await refused(organised, leaving(branchA, '2022-08-14'))
    await refused(organised.after('LeaveOrganisation', leaving(branchA, '2024-06-30')), leaving(branchA, '2024-07-01'))
    await refused(organised, leaving('nowhere', '2024-06-30'))
  })

  it('is accepted again with an earlier last day', () => {
    const asked = leaving(branchA, '2024-05-31')
    return organised
      .after('LeaveOrganisation', leaving(branchA, '2024-06-30'))
      .when('LeaveOrganisation', asked)
      .thenAccepted(left(asked, branchA))
  })

  it('of one that took the place of another ends what was joined there, and what was joined here', async () => {
    const merging = organised.afterAll([merged(branchA, branchB)])
    const asked = leaving(branchB, changeDay)
    await merging.when('LeaveOrganisation', asked).thenAccepted(left(asked, branchA))
    await merging
      .after('JoinOrganisation', {
        id,
        body: { organisationId: branchB, standing: 'probationary', from: '2024-01-01' },
      })
      .when('LeaveOrganisation', asked)
      .thenAccepted(left(asked, branchA, branchB))
    await merging.when('LeaveOrganisation', leaving(branchB, dayBefore)).thenRefused('NOT_A_MEMBER', '/until')
    await merging.when('LeaveOrganisation', leaving(branchA, changeDay)).thenRefused('NOT_A_MEMBER', '/until')
  })
})
