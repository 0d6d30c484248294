import { describe, it } from 'vitest'
import { QuotaReleased } from '../../../contracts/season/release-quota.ts'
import { given } from '../../support/given.ts'
import { authorityRound, candidacyA, seasonId as id } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'

const body = { roundId: authorityRound }

describe('ReleaseQuota', () => {
  const kept = given(at('forwarded')).after('ReserveQuota', {
    ...{ id, body: { ...body, recognised: [candidacyA], certificates: [] } },
  })

  it('gives back what a meeting kept, once', async () => {
    await kept.when('ReleaseQuota', { id, body }).thenAccepted(QuotaReleased(body))
    await kept.after('ReleaseQuota', { id, body }).when('ReleaseQuota', { id, body }).thenRefused('NOTHING_RESERVED')
  })

  it('is refused where nothing was kept', () =>
    given(at('forwarded')).when('ReleaseQuota', { id, body }).thenRefused('NOTHING_RESERVED'))
})
