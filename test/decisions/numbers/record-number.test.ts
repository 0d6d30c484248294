import { describe, it } from 'vitest'
import { NumberAllocated } from '../../../contracts/numbers/allocate-number.ts'
import { NumberCancelled } from '../../../contracts/numbers/cancel-number.ts'
import { NumberRecorded } from '../../../contracts/numbers/record-number.ts'
import { documentId as idOf } from '../../../services/decisions/document/id.ts'
import { envelope } from '../../support/envelopes.ts'
import { given, type Past } from '../../support/given.ts'
import { branchB, candidacyB } from '../../support/season/ids.ts'
import { termId } from '../../support/season/organisations.ts'
import { draftOf, fingerprint, paperA } from '../../support/season/papers.ts'
import { signingFirst } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

/** Branch B's report, whose number its office's register gives. */
const report = { type: 'report', source: { stream: 'candidacy', id: candidacyB } } as const
const documentId = idOf(report.type, report.source)

const drafted = (past: Past) => given(past).after('DraftDocument', { body: { ...report, fingerprint } })
const recognised = drafted(at('recognised'))

describe('RecordNumber', () => {
  it.each([7, 1])('keeps %i, whatever the office’s register gave', (number) => {
    const body = { documentId, number }
    return recognised.when('RecordNumber', { body }).thenAccepted(NumberRecorded(body))
  })

  it('is refused for a number that another paper has', () => {
    const taken = envelope(`numbers-${branchB}-${termId}-report`, 0, NumberRecorded({ documentId: 'other', number: 7 }))
    return drafted([...at('recognised'), taken])
      .when('RecordNumber', { body: { documentId, number: 7 } })
      .thenRefused('NUMBER_TAKEN', '/number')
  })

  it('is refused for a paper that has its number', () =>
    recognised
      .after('RecordNumber', { body: { documentId, number: 7 } })
      .when('RecordNumber', { body: { documentId, number: 8 } })
      .thenRefused('ALREADY_NUMBERED'))

  it('is refused where the service gives the numbers', () =>
    given(at('drafted'))
      .when('RecordNumber', { body: { documentId: paperA('report'), number: 7 } })
      .thenRefused('NUMBERED_BY_SERVICE'))

  it('is refused without a number where the office’s register gives it', () =>
    recognised.when('RecordNumber', { body: { documentId } }).thenRefused('NUMBER_REQUIRED', '/number'))

  it('is refused for a number that was cancelled', () => {
    const cancelled = [
      NumberRecorded({ documentId: 'other', number: 7 }),
      NumberCancelled({ documentId: 'other', number: 7, reason: 'in sai' }),
    ].map((event, n) => envelope(`numbers-${branchB}-${termId}-report`, n, event))
    return drafted([...at('recognised'), ...cancelled])
      .when('RecordNumber', { body: { documentId, number: 7 } })
      .thenRefused('NUMBER_TAKEN', '/number')
  })

  it('is refused for a paper that was cancelled', () =>
    recognised
      .after('CancelDocument', { id: documentId, body: { reason: 'in sai' } })
      .when('RecordNumber', { body: { documentId, number: 7 } })
      .thenRefused('DOCUMENT_CANCELLED'))

  describe('of a paper that was signed first', () => {
    const signed = given(at('recognised'), [signingFirst]).after('DraftDocument', { body: draftOf('report') })
    const own = { documentId: paperA('report') }

    it('takes the next one where the service numbers', () =>
      signed.when('RecordNumber', { body: own }).thenAccepted(NumberAllocated({ ...own, number: 1 })))

    it('takes none that the caller names', () =>
      signed.when('RecordNumber', { body: { ...own, number: 3 } }).thenRefused('NUMBERED_BY_SERVICE', '/number'))
  })

  it('is refused for a paper that carries none', () =>
    given(at('drafted'))
      .when('RecordNumber', { body: { documentId: paperA('sheet'), number: 7 } })
      .thenRefused('ALREADY_NUMBERED'))

  it('is refused for a paper that nobody drafted', () =>
    given(at('recognised'))
      .when('RecordNumber', { body: { documentId, number: 7 } })
      .thenRefused('NOT_FOUND'))
})
