import { describe, it } from 'vitest'
import { DocumentRenderFailed } from '../../../contracts/document/record-rendering.ts'
import { given } from '../../support/given.ts'
import { paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const asked = { id: paperA('report'), body: { reason: 'Tệp in ra thiếu chữ “Báo cáo”' } }

describe('RecordRenderFailure', () => {
  it('keeps the reason', () =>
    given(at('numbered')).when('RecordRenderFailure', asked).thenAccepted(DocumentRenderFailed(asked.body)))

  it('may come again: each try that fails is kept', () =>
    given(at('numbered'))
      .after('RecordRenderFailure', asked)
      .when('RecordRenderFailure', asked)
      .thenAccepted(DocumentRenderFailed(asked.body)))

  it('was kept of a paper that was cancelled meanwhile, and held up its next draft: it is refused', () =>
    given(at('numbered'))
      .after('CancelDocument', { id: asked.id, body: { reason: 'in sai' } })
      .when('RecordRenderFailure', asked)
      .thenRefused('DOCUMENT_CANCELLED'))

  it('is refused once there is a file', () =>
    given(at('rendered')).when('RecordRenderFailure', asked).thenRefused('ALREADY_RENDERED'))
})
