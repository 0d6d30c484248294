import { describe, it } from 'vitest'
import { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import { frameworkHash } from '../../../services/decisions/rules/hash.ts'
import { monthlyFramework } from '../../support/framework.ts'
import { opened } from '../../support/play.ts'
import { registrationOf } from '../../support/season/candidacies.ts'
import { branchA, committee, model } from '../../support/season/ids.ts'
import { monthlyUntil as until } from '../../support/season/monthly-past.ts'

describe('RegisterBranch, under a framework with types of branch', () => {
  const body = {
    ...registrationOf(branchA),
    branchType: 'enterprise',
    meeting: { heldOn: '2024-01-12', yes: 3, of: 3 },
    targets: [],
  }
  const open = until('season-open')

  it('pins the variant that holds for the type', () =>
    open.when('RegisterBranch', { body, occurredOn: '2024-01-15' }).thenAccepted(
      BranchRegistered({
        ...{ ...body, model, year: 2024, attempt: 1, variant: 'enterprise', committeeId: committee },
        ...{ frameworkId: opened('monthly framework'), frameworkSha256: frameworkHash(monthlyFramework) },
      }),
    ))

  it('is refused without a type, and with one that the framework does not know', async () => {
    const { branchType, ...untyped } = body
    for (const given of [untyped, { ...untyped, branchType: 'school' }]) {
      await open
        .when('RegisterBranch', { body: given, occurredOn: '2024-01-15' })
        .thenRefused('BRANCH_TYPE_UNKNOWN', '/branchType')
    }
  })
})
