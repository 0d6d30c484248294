import { describe, it } from 'vitest'
import { DocumentRendered } from '../../../contracts/document/record-rendering.ts'
import { given } from '../../support/given.ts'
import { fingerprint, paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const body = { sha256: sha('a'), pages: 2, fingerprint }

describe('RecordRendering', () => {
  it('is accepted for a paper that carries no number', () =>
    given(at('drafted'))
      .when('RecordRendering', { id: paperA('sheet'), body })
      .thenAccepted(DocumentRendered(body)))

  it('is accepted for a paper that has its number', () =>
    given(at('numbered'))
      .when('RecordRendering', { id: paperA('report'), body })
      .thenAccepted(DocumentRendered(body)))

  it('is accepted after a try that failed', () =>
    given(at('numbered'))
      .after('RecordRenderFailure', { id: paperA('report'), body: { reason: 'thiếu phông chữ' } })
      .when('RecordRendering', { id: paperA('report'), body })
      .thenAccepted(DocumentRendered(body)))

  it('is refused before the number that the paper prints', () =>
    given(at('drafted'))
      .when('RecordRendering', { id: paperA('report'), body })
      .thenRefused('NOT_NUMBERED'))

  it('is refused a second time', () =>
    given(at('rendered'))
      .when('RecordRendering', { id: paperA('report'), body })
      .thenRefused('ALREADY_RENDERED'))
})
