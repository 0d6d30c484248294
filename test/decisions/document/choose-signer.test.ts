import { describe, expect, it } from 'vitest'
import { SignerChosen } from '../../../contracts/document/choose-signer.ts'
import { document, isDueToRender } from '../../../services/decisions/document/state.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { envelope } from '../../support/envelopes.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import { paperA } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'

const id = paperA('report')
const [secretary, deputy, member] = membersA

describe('ChooseSigner', () => {
  it('lets a deputy sign in place of the secretary, and the secretary again', async () => {
    const rendered = given(at('rendered'))
    await rendered
      .when('ChooseSigner', { id, body: { personId: deputy! } })
      .thenAccepted(SignerChosen({ personId: deputy!, as: 'deputy-secretary' }))
    await rendered
      .after('ChooseSigner', { id, body: { personId: deputy! } })
      .when('ChooseSigner', { id, body: { personId: secretary } })
      .thenAccepted(SignerChosen({ personId: secretary, as: 'secretary' }))
  })

  it('is refused for one who holds neither office on the paper’s day', () =>
    given(at('rendered'))
      .when('ChooseSigner', { id, body: { personId: member! } })
      .thenRefused('SIGNER_NOT_IN_OFFICE', '/personId'))

  it('is refused for a paper that those sign who did what it tells', () =>
    given(at('rendered'))
      .when('ChooseSigner', { id: paperA('record'), body: { personId: deputy! } })
      .thenRefused('SIGNER_FIXED'))

  it('is refused once the paper is issued, or cancelled', async () => {
    await given(at('issued'))
      .when('ChooseSigner', { id, body: { personId: deputy! } })
      .thenRefused('ALREADY_ISSUED')
    await given(at('rendered'))
      .after('CancelDocument', { id, body: { reason: 'in sai' } })
      .when('ChooseSigner', { id, body: { personId: deputy! } })
      .thenRefused('DOCUMENT_CANCELLED')
  })

  it('makes the file one of yesterday: it is printed again, and a scan of it no longer counts', () => {
    const events = at('rendered').filter(({ stream }) => stream === `document-${id}`)
    const chosen = SignerChosen({ personId: deputy!, as: 'deputy-secretary' })
    const all = [...events, envelope(`document-${id}`, events.length, chosen)]
    const state = fold(
      document,
      all.map((event) => ({ event })),
    )
    expect(state.draft!.signers).toEqual([{ personId: deputy, as: 'deputy-secretary' }])
    expect([state.rendered, state.scan, isDueToRender(state)]).toEqual([null, null, true])
  })
})
