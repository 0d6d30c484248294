// Where it cannot be known for whom a command speaks, every key may give it: so a paper is always somebody's.
import { describe, expect, it } from 'vitest'
import { decisions } from '../../../services/decisions/all.ts'
import { document } from '../../../services/decisions/document/state.ts'
import type { Context } from '../../../services/decisions/kernel/context.ts'
import type { AnyDecision } from '../../../services/decisions/kernel/decision.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { play, seed, step } from '../../support/play.ts'
import { branchA } from '../../support/season/ids.ts'
import { paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const id = paperA('report')

async function cancelledPaper() {
  const store = memoryStore()
  await seed(store, at('numbered'))
  await play(store, [step('CancelDocument', { id, body: { reason: 'in sai' }, occurredOn: '2025-01-20' })])
  return fold(document, await store.read(`document-${id}`))
}

/** What its issuer does; a receipt is its recipient's. */
const ofPapers: readonly AnyDecision[] = Object.values<AnyDecision>(decisions).filter(
  ({ contract, stream }) =>
    stream.name === 'document' && contract.target === 'exists' && contract.name !== 'ReceiveDocument',
)

describe('a cancelled paper', () => {
  it('is dealt with by these commands', () => {
    expect(ofPapers.map(({ contract }) => contract.name).sort()).toEqual([
      ...['ApplySignature', 'AttachScan', 'AttachSignedFile', 'CancelDocument', 'ChooseSigner', 'CorrectDocument'],
      ...['IssueDocument', 'NumberDocument', 'PrepareSignature'],
      ...['RecordRenderFailure', 'RecordRendering', 'RecordTimestamp', 'RecordTimestampFailure'],
      ...['RetryDocument', 'SignDocument'],
    ])
  })

  it.each(ofPapers.map(({ contract }) => contract.name))(
    'was nobody’s, so that a key of any organisation could have it tried again: %s acts for its issuer',
    async (name) => {
      const state = await cancelledPaper()
      const acting = ofPapers.find(({ contract }) => contract.name === name)!
      const given = { id, body: {}, recordedAt: '', occurredOn: '' }
      expect(acting.actsFor(given, state, { get: () => undefined } as Context)).toBe(branchA)
    },
  )

  it('was nobody’s when it got a number: RecordNumber acts for its issuer', async () => {
    const state = await cancelledPaper()
    const given = { id: '', body: { documentId: id }, recordedAt: '', occurredOn: '' }
    const acting: AnyDecision = decisions.RecordNumber
    expect(acting.actsFor(given, {}, { get: () => state } as unknown as Context)).toBe(branchA)
  })
})
