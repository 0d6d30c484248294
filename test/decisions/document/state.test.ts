import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../../contracts/define.ts'
import { DocumentIssued } from '../../../contracts/document/issue-document.ts'
import { DocumentNumbered } from '../../../contracts/document/number-document.ts'
import { DocumentRendered, DocumentRenderFailed } from '../../../contracts/document/record-rendering.ts'
import { DocumentRetryRequested } from '../../../contracts/document/retry-document.ts'
import {
  asSigned,
  canBeCited,
  document,
  hasItsNumber,
  isDueToRender,
} from '../../../services/decisions/document/state.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { envelope } from '../../support/envelopes.ts'
import { fingerprint, type Paper, paperA, printedOn } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const rendered = DocumentRendered({ sha256: sha('6'), pages: 2, fingerprint })
const numbered = DocumentNumbered({ number: 1 })
const failed = DocumentRenderFailed({ reason: 'lỗi in' })
const issued = DocumentIssued({ signedOn: '2024-12-19', signedBy: ['a'], sha256: sha('6'), pages: 2 })

/** A drafted paper, numbered or signed first, and what happened to it then. */
function paper(which: Paper, signFirst: boolean, ...then: readonly NewEvent[]) {
  const stream = `document-${paperA(which)}`
  const { type, version, data } = at('drafted').find((event) => event.stream === stream)!
  const draft = { type, version, data: signFirst ? { ...(data as object), signFirst } : data }
  const events = [draft, ...then].map((event, n) => ({ event: envelope(stream, n, event) }))
  return fold(document, events)
}

describe('isDueToRender', () => {
  it.each([
    { due: false, what: 'waits for its number', state: paper('report', false) },
    { due: true, what: 'has its number', state: paper('report', false, numbered) },
    { due: true, what: 'carries none', state: paper('sheet', false) },
    { due: true, what: 'is signed first', state: paper('report', true) },
    { due: false, what: 'is printed', state: paper('report', true, rendered) },
    { due: false, what: 'is printed and got its number then', state: paper('report', true, rendered, numbered) },
    { due: false, what: 'could not be printed', state: paper('sheet', false, failed) },
    { due: true, what: 'is tried again', state: paper('sheet', false, failed, DocumentRetryRequested({})) },
  ])('$due for a paper that $what', ({ due, state }) => {
    expect(isDueToRender(state)).toBe(due)
  })
})

describe('asSigned', () => {
  it('is nothing of a paper that is not there', () => {
    expect([asSigned(undefined), asSigned(fold(document, []))]).toEqual([null, null])
  })

  it('fills an open day in once the paper is issued, and not before', () => {
    const open = paper('report', true, rendered, numbered)
    expect(asSigned(open)).toEqual(open.draft)
    const { signFirst, ...draft } = open.draft!
    expect(asSigned(paper('report', true, rendered, numbered, issued))).toEqual({ ...draft, date: '2024-12-19' })
  })

  it('leaves a printed day what it is', () => {
    expect(asSigned(paper('report', false, numbered, rendered, issued))!.date).toBe(printedOn.report)
  })
})

describe('hasItsNumber and canBeCited', () => {
  const told = (state: Parameters<typeof canBeCited>[0]) => [hasItsNumber(state), canBeCited(state)]

  it('hold from the number on, and where none is carried; an open day holds back a citation until the issue', () => {
    expect(told(undefined)).toEqual([false, false])
    expect(told(paper('report', false))).toEqual([false, false])
    expect(told(paper('report', false, numbered))).toEqual([true, true])
    expect(told(paper('sheet', false))).toEqual([true, true])
    expect(told(paper('report', true, rendered))).toEqual([false, false])
    expect(told(paper('report', true, rendered, numbered))).toEqual([true, false])
    expect(told(paper('report', true, rendered, numbered, issued))).toEqual([true, true])
  })
})
