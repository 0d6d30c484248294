import { describe, it } from 'vitest'
import { CommitmentSigned } from '../../../contracts/candidacy/sign-commitment.ts'
import { FrameworkRetired } from '../../../contracts/framework/retire-framework.ts'
import { committeeFramework, frameworkWith } from '../../support/framework.ts'
import { given } from '../../support/given.ts'
import { opened, step } from '../../support/play.ts'
import { candidacyA, committeeMembers, frameworkId as id, membersA } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'

const newer = frameworkWith((copy) => {
  copy.code = 'CB4T-2025'
})
const body = { on: '2024-12-31', reason: 'Có khung tiêu chí mới', supersededBy: opened('newer') }

describe('RetireFramework, of a published framework', () => {
  const published = given(at('season-open'), [
    step('PublishFramework', { as: 'newer', body: { framework: newer, supersedes: id }, occurredOn: '2024-11-01' }),
    step('PublishFramework', { as: 'other', body: { framework: committeeFramework }, occurredOn: '2024-11-01' }),
  ])

  it('keeps the last day, the reason and what takes its place', () =>
    published.when('RetireFramework', { id, body }).thenAccepted(FrameworkRetired(body)))

  it('is accepted with nothing in its place', () => {
    const alone = { on: body.on, reason: body.reason }
    return published.when('RetireFramework', { id, body: alone }).thenAccepted(FrameworkRetired(alone))
  })

  it.each([
    ['itself', id],
    ['one that nobody published', 'nowhere'],
    ['one of another model', opened('other')],
  ])('is refused with %s in its place', (_, supersededBy) =>
    published
      .when('RetireFramework', { id, body: { ...body, supersededBy } })
      .thenRefused('FRAMEWORK_UNKNOWN', '/supersededBy'),
  )

  it('is refused a second time', () =>
    published
      .after('RetireFramework', { id, body })
      .when('RetireFramework', { id, body: { ...body, on: '2025-12-31' } })
      .thenRefused('FRAMEWORK_RETIRED'))

  it('is refused for a framework that is not there', () =>
    published.when('RetireFramework', { id: 'nowhere', body }).thenRefused('NOT_FOUND'))

  it('leaves a season that is open to go on', () => {
    const signed = { branchRepresentativeId: membersA[0], committeeRepresentativeId: committeeMembers[0] }
    return given(at('registered'))
      .after('RetireFramework', { id, body: { on: '2024-05-04', reason: 'thôi áp dụng' } })
      .when('SignCommitment', { id: candidacyA, body: signed, occurredOn: '2024-05-06' })
      .thenAccepted(CommitmentSigned(signed))
  })
})
