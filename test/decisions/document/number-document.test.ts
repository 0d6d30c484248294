import { describe, it } from 'vitest'
import { DocumentNumbered } from '../../../contracts/document/number-document.ts'
import { given } from '../../support/given.ts'
import { paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const asked = { id: paperA('report'), body: { number: 1 } }

describe('NumberDocument', () => {
  it('carries the number onto the paper', () =>
    given(at('drafted'))
      .when('NumberDocument', asked)
      .thenAccepted(DocumentNumbered({ number: 1 })))

  it('is refused a second time', () =>
    given(at('numbered')).when('NumberDocument', asked).thenRefused('ALREADY_NUMBERED'))

  it('is refused for a paper that was cancelled', () =>
    given(at('drafted'))
      .after('CancelDocument', { id: asked.id, body: { reason: 'in sai' } })
      .when('NumberDocument', asked)
      .thenRefused('DOCUMENT_CANCELLED'))

  it('is refused for a paper that nobody drafted', () =>
    given(at('recognised')).when('NumberDocument', asked).thenRefused('NOT_FOUND'))
})
