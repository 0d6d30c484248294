import { describe, it } from 'vitest'
import { OrganisationMerged } from '../../../contracts/organisation/merge.ts'
import { given } from '../../support/given.ts'
import { authority, branchB, committee, branchA as id } from '../../support/season/ids.ts'
import { effective, moved } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'
import { itRefusesBadSuccessors } from './ending.ts'

describe('Merge', () => {
  const body = { into: branchB, ...effective }

  it('is accepted into one beside it', () =>
    given(at('organised')).when('Merge', { id, body }).thenAccepted(OrganisationMerged(body)))

  it('is accepted into one above it', () => {
    const upward = { into: authority, ...effective }
    return given(at('organised'))
      .when('Merge', { id: committee, body: upward })
      .thenAccepted(OrganisationMerged(upward))
  })

  it('is accepted into one that stood below it until then', () =>
    given(at('organised'))
      .afterAll([moved(branchB, authority)])
      .when('Merge', { id: committee, body })
      .thenAccepted(OrganisationMerged(body)))

  itRefusesBadSuccessors('Merge', '/into', (into, from = effective) => ({ into, ...from }))
})
