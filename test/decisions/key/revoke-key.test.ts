import { describe, it } from 'vitest'
import { KeyIssued } from '../../../contracts/key/issue-key.ts'
import { KeyRevoked } from '../../../contracts/key/revoke-key.ts'
import { given } from '../../support/given.ts'
import { sha } from '../../support/season-events.ts'

const issued = KeyIssued({ holder: 'Quản trị', role: 'administrator', secretSha256: sha('7') })

describe('RevokeKey', () => {
  it('ends a key', () =>
    given({ 'key-k1': [issued] })
      .when('RevokeKey', { id: 'k1', body: {} })
      .thenAccepted(KeyRevoked({})))

  it('is refused a second time', () =>
    given({ 'key-k1': [issued, KeyRevoked({})] })
      .when('RevokeKey', { id: 'k1', body: {} })
      .thenRefused('KEY_REVOKED'))

  it('is refused for a key that nobody issued', () =>
    given([]).when('RevokeKey', { id: 'k1', body: {} }).thenRefused('NOT_FOUND'))
})
