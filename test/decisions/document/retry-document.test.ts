import { describe, it } from 'vitest'
import { DocumentRetryRequested } from '../../../contracts/document/retry-document.ts'
import { given } from '../../support/given.ts'
import { paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const asked = { id: paperA('report'), body: {} }

describe('RetryDocument', () => {
  it('is accepted after a try that failed', () =>
    given(at('numbered'))
      .after('RecordRenderFailure', { ...asked, body: { reason: 'trình duyệt dừng' } })
      .when('RetryDocument', asked)
      .thenAccepted(DocumentRetryRequested({})))

  it('is accepted while the paper waits for its number', () =>
    given(at('drafted')).when('RetryDocument', asked).thenAccepted(DocumentRetryRequested({})))

  it('is accepted for a cancelled paper whose next draft may be what waits', () =>
    given(at('rendered'))
      .after('CancelDocument', { ...asked, body: { reason: 'in sai' } })
      .when('RetryDocument', asked)
      .thenAccepted(DocumentRetryRequested({})))

  it('is refused once there is a file', () =>
    given(at('rendered')).when('RetryDocument', asked).thenRefused('NOTHING_TO_RETRY'))
})
