import { describe, it } from 'vitest'
import { CandidacyEntered } from '../../../contracts/season/enter-candidacy.ts'
import { given } from '../../support/given.ts'
import { branchA, branchB, candidacyA, candidacyB, seasonId as id } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'

const body = { candidacyId: candidacyA, organisationId: branchA, attempt: 1 }

describe('EnterCandidacy', () => {
  const registered = given(at('registered'))
  const entered = registered.after('EnterCandidacy', { id, body })

  it('tells the season of a registration', () =>
    registered.when('EnterCandidacy', { id, body }).thenAccepted(CandidacyEntered(body)))

  it('is refused a second time: a policy that asks again changes nothing', () =>
    entered.when('EnterCandidacy', { id, body }).thenRefused('ALREADY_REGISTERED'))

  it('is accepted for another branch, and for the next attempt of the same', async () => {
    const other = { candidacyId: candidacyB, organisationId: branchB, attempt: 1 }
    await entered.when('EnterCandidacy', { id, body: other }).thenAccepted(CandidacyEntered(other))
    const next = { ...body, candidacyId: 'second', attempt: 2 }
    await entered.when('EnterCandidacy', { id, body: next }).thenAccepted(CandidacyEntered(next))
  })

  it('is refused for a season that does not exist', () =>
    registered.when('EnterCandidacy', { id: 'nowhere', body }).thenRefused('NOT_FOUND'))
})
