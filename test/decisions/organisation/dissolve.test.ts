import { describe, it } from 'vitest'
import { OrganisationDissolved } from '../../../contracts/organisation/dissolve.ts'
import { given } from '../../support/given.ts'
import { branchB, branchA as id } from '../../support/season/ids.ts'
import { effective } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'
import { itRefusesBadSuccessors } from './ending.ts'

describe('Dissolve', () => {
  it.each([effective, { successorId: branchB, ...effective }])('is accepted with %j', (body) =>
    given(at('organised')).when('Dissolve', { id, body }).thenAccepted(OrganisationDissolved(body)),
  )

  itRefusesBadSuccessors('Dissolve', '/successorId', (successorId, from = effective) => ({ successorId, ...from }))
})
