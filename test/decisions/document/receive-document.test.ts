import { describe, it } from 'vitest'
import { DocumentReceived } from '../../../contracts/document/receive-document.ts'
import { given } from '../../support/given.ts'
import { authority, branchA, branchB, committee } from '../../support/season/ids.ts'
import { paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const id = paperA('report')
const body = { organisationId: committee, arrivalNumber: 57 }
const occurredOn = '2025-01-25'

describe('ReceiveDocument', () => {
  const issued = given(at('issued'))

  it('keeps who received the paper, under which number', () =>
    issued.when('ReceiveDocument', { id, body, occurredOn }).thenAccepted(DocumentReceived(body)))

  it('needs no number, and is recorded once for each recipient', async () => {
    const received = issued.after('ReceiveDocument', { id, body, occurredOn })
    await received.when('ReceiveDocument', { id, body: { organisationId: committee } }).thenRefused('ALREADY_RECEIVED')
    const other = { organisationId: authority }
    await received.when('ReceiveDocument', { id, body: other, occurredOn }).thenAccepted(DocumentReceived(other))
  })

  it('is refused to whoever issued the paper, and to strangers', async () => {
    for (const organisationId of [branchA, branchB]) {
      await issued
        .when('ReceiveDocument', { id, body: { organisationId }, occurredOn })
        .thenRefused('NOT_A_RECIPIENT', '/organisationId')
    }
  })

  it('is refused before the day of signing, and before the paper is issued', async () => {
    await issued
      .when('ReceiveDocument', { id, body, occurredOn: '2024-12-01' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await given(at('rendered')).when('ReceiveDocument', { id, body, occurredOn }).thenRefused('NOT_ISSUED')
  })
})
