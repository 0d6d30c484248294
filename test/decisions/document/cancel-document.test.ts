import { describe, expect, it } from 'vitest'
import { DocumentCancelled } from '../../../contracts/document/cancel-document.ts'
import { document, isDueToRender } from '../../../services/decisions/document/state.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { envelope } from '../../support/envelopes.ts'
import { given } from '../../support/given.ts'
import { draftOf, paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const id = paperA('report')
const body = { reason: 'in sai họ tên' }

describe('CancelDocument', () => {
  it.each(['drafted', 'numbered', 'rendered'] as const)('is accepted when the paper is %s', (phase) =>
    given(at(phase)).when('CancelDocument', { id, body }).thenAccepted(DocumentCancelled(body)),
  )

  it('is refused once the paper is issued', () =>
    given(at('issued')).when('CancelDocument', { id, body }).thenRefused('ALREADY_ISSUED'))

  it('is refused a second time, until the paper is drafted again', () =>
    given(at('rendered'))
      .after('CancelDocument', { id, body })
      .when('CancelDocument', { id, body })
      .thenRefused('DOCUMENT_CANCELLED'))

  it('leaves nothing to print, sign or number, and lets the paper be drafted again in its stream', () => {
    const cancelled = given(at('rendered')).after('CancelDocument', { id, body })
    return Promise.all([
      cancelled.when('NumberDocument', { id, body: { number: 9 } }).thenRefused('DOCUMENT_CANCELLED'),
      cancelled
        .when('IssueDocument', { id, body: { signedOn: '2024-12-12', signedBy: ['a'] } })
        .thenRefused('NOT_RENDERED'),
      cancelled
        .after('DraftDocument', { body: draftOf('report') })
        .when('DraftDocument', { body: draftOf('report') })
        .thenRefused('DOCUMENT_EXISTS'),
    ])
  })

  it('sets everything back that the first draft had, but remembers its number', () => {
    const events = at('rendered').filter(({ stream }) => stream === `document-${id}`)
    const cancelled = envelope(`document-${id}`, events.length, DocumentCancelled(body))
    const state = fold(
      document,
      [...events, cancelled].map((event) => ({ event })),
    )
    const { draft, number } = fold(
      document,
      events.map((event) => ({ event })),
    )
    expect(state).toEqual({
      draft: null,
      cancelled: { reason: body.reason, draft, number },
      ...{
        number: null,
        rendered: null,
        failure: null,
        scan: null,
        prepared: [],
        signatures: [],
        issued: null,
        corrections: [],
        received: [],
      },
    })
    expect(isDueToRender(state)).toBe(false)
  })
})
