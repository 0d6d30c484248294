import { describe, it } from 'vitest'
import { FrameworkPublished } from '../../../contracts/framework/publish-framework.ts'
import { frameworkHash } from '../../../services/decisions/rules/hash.ts'
import { committeeFramework, framework2024, frameworkWith } from '../../support/framework.ts'
import { given } from '../../support/given.ts'
import { opened } from '../../support/play.ts'

describe('PublishFramework', () => {
  it('keeps the framework whole, with its SHA-256', () => {
    const body = { framework: framework2024, externalRefs: [{ scheme: 'van-phong', value: 'K1' }] }
    return given([])
      .when('PublishFramework', { body })
      .thenAccepted(FrameworkPublished({ ...body, sha256: frameworkHash(framework2024) }))
  })

  it('names the framework of the same model whose place it takes, and no other', async () => {
    const framework = frameworkWith((copy) => {
      copy.code = 'CB4T-2025'
    })
    const published = given([]).after('PublishFramework', {
      as: 'first',
      body: { framework: framework2024 },
      occurredOn: '2024-03-18',
    })
    const body = { framework, supersedes: opened('first') }
    await published
      .when('PublishFramework', { body })
      .thenAccepted(FrameworkPublished({ ...body, sha256: frameworkHash(framework) }))
    await published
      .when('PublishFramework', { body: { ...body, framework: committeeFramework } })
      .thenRefused('FRAMEWORK_UNKNOWN', '/supersedes')
    await published
      .when('PublishFramework', { body: { framework, supersedes: 'nowhere' } })
      .thenRefused('FRAMEWORK_UNKNOWN', '/supersedes')
  })

  it('is refused with every place where it contradicts itself', () => {
    const framework = frameworkWith((copy) => {
      copy.thresholds.excellent = 8000
      copy.groups[0]!.maximum = 2900
    })
    return given([])
      .when('PublishFramework', { body: { framework } })
      .thenRefused(
        'FRAMEWORK_INCONSISTENT',
        '/framework/score/total',
        '/framework/groups/0/maximum',
        '/framework/thresholds/excellent',
      )
  })

  it.each([2, 4])('is accepted with %i steps of approval', (count) => {
    const framework = frameworkWith((copy) => {
      const [branch, committee, authority] = copy.approvalChain
      copy.assumptions = copy.assumptions.filter(({ pointer }) => !pointer.startsWith('/approvalChain'))
      const above = { ...committee!, body: 'parent' as const }
      copy.approvalChain =
        count === 2 ? [branch!, { ...authority!, body: 'season' }] : [branch!, committee!, above, authority!]
    })
    return given([])
      .when('PublishFramework', { body: { framework } })
      .thenAccepted(FrameworkPublished({ framework, sha256: frameworkHash(framework) }))
  })

  it('is accepted with a limit on how many are recognised', () => {
    const framework = frameworkWith((copy) => {
      copy.quota.maximumRecognised = { share: { numerator: 1, denominator: 5 }, of: 'registered', rounding: 'down' }
    })
    return given([])
      .when('PublishFramework', { body: { framework } })
      .thenAccepted(FrameworkPublished({ framework, sha256: frameworkHash(framework) }))
  })
})
