import { describe, it } from 'vitest'
import { ScanAttached } from '../../../contracts/document/attach-scan.ts'
import { given } from '../../support/given.ts'
import { paperA, scanOfSheet } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const asked = { id: paperA('sheet'), body: scanOfSheet }

describe('AttachScan', () => {
  it('is accepted once there is a file to sign', () =>
    given(at('rendered')).when('AttachScan', asked).thenAccepted(ScanAttached(scanOfSheet)))

  it('replaces an earlier scan', () => {
    const better = { ...scanOfSheet, sha256: sha('d') }
    return given(at('rendered'))
      .after('AttachScan', asked)
      .when('AttachScan', { ...asked, body: better })
      .thenAccepted(ScanAttached(better))
  })

  it('is refused before there is a file', () =>
    given(at('drafted')).when('AttachScan', asked).thenRefused('NOT_RENDERED'))

  it('is refused once the paper is issued', () =>
    given(at('issued')).when('AttachScan', asked).thenRefused('ALREADY_ISSUED'))
})
