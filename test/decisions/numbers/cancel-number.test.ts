import { describe, it } from 'vitest'
import { NumberAllocated } from '../../../contracts/numbers/allocate-number.ts'
import { NumberCancelled } from '../../../contracts/numbers/cancel-number.ts'
import { given } from '../../support/given.ts'
import { draftOf, paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const documentId = paperA('report')
const body = { documentId, number: 1, reason: 'in sai' }
const cancelled = given(at('rendered'))
  .after('CancelDocument', { id: documentId, body: { reason: 'in sai' } })
  .after('CancelNumber', { body })

describe('CancelNumber', () => {
  it('keeps the number as cancelled, also while its paper is set aside', () =>
    given(at('rendered'))
      .after('CancelDocument', { id: documentId, body: { reason: 'in sai' } })
      .when('CancelNumber', { body })
      .thenAccepted(NumberCancelled(body)))

  it('is refused for another number than the paper’s, and a second time', async () => {
    await given(at('rendered'))
      .when('CancelNumber', { body: { ...body, number: 2 } })
      .thenRefused('NUMBER_UNKNOWN')
    await cancelled.when('CancelNumber', { body }).thenRefused('NUMBER_UNKNOWN')
  })

  it('never gives the number again: the paper takes the next one', () =>
    cancelled
      .after('DraftDocument', { body: draftOf('report') })
      .when('AllocateNumber', { body: { documentId } })
      .thenAccepted(NumberAllocated({ documentId, number: 2 })))
})
