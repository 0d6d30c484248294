import { describe, it } from 'vitest'
import { NumberAllocated } from '../../../contracts/numbers/allocate-number.ts'
import { NumberCancelled } from '../../../contracts/numbers/cancel-number.ts'
import { NumberRecorded } from '../../../contracts/numbers/record-number.ts'
import { envelope } from '../../support/envelopes.ts'
import { given } from '../../support/given.ts'
import { branchA } from '../../support/season/ids.ts'
import { termId } from '../../support/season/organisations.ts'
import { paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const documentId = paperA('report')
const register = `numbers-${branchA}-${termId}-report`

/** The register as it is after these numbers went to other papers. */
function after(...numbers: readonly number[]) {
  const taken = numbers.map((number, revision) =>
    envelope(register, revision, {
      ...NumberRecorded({ documentId: `other${number}`, number }),
      commandId: `other${number}`,
    }),
  )
  return given([...at('drafted'), ...taken])
}

describe('AllocateNumber', () => {
  it('begins each register of organisation, term and type with 1', () =>
    given(at('drafted'))
      .when('AllocateNumber', { body: { documentId } })
      .thenAccepted(NumberAllocated({ documentId, number: 1 })))

  it('gives the number after the highest', () =>
    after(1, 7, 3)
      .when('AllocateNumber', { body: { documentId } })
      .thenAccepted(NumberAllocated({ documentId, number: 8 })))

  it('gives the number after one that was cancelled, also where that was the highest', () => {
    const cancelled = NumberCancelled({ documentId: 'other2', number: 2, reason: 'in sai' })
    return given([
      ...at('drafted'),
      ...[1, 2].map((number, n) => envelope(register, n, NumberRecorded({ documentId: `other${number}`, number }))),
      envelope(register, 2, cancelled),
    ])
      .when('AllocateNumber', { body: { documentId } })
      .thenAccepted(NumberAllocated({ documentId, number: 3 }))
  })

  it('is refused for a paper that has its number', () =>
    given(at('numbered')).when('AllocateNumber', { body: { documentId } }).thenRefused('ALREADY_NUMBERED'))

  it('is refused for a paper that carries none', () =>
    given(at('drafted'))
      .when('AllocateNumber', { body: { documentId: paperA('sheet') } })
      .thenRefused('ALREADY_NUMBERED'))

  it('is refused for a paper that nobody drafted', () =>
    given(at('recognised')).when('AllocateNumber', { body: { documentId } }).thenRefused('NOT_FOUND'))
})
