import { describe, expect, it } from 'vitest'
import { MismatchRecorded } from '../../../contracts/ballot/record-mismatch.ts'
import { DocumentCancelled } from '../../../contracts/document/cancel-document.ts'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { DocumentRenderFailed } from '../../../contracts/document/record-rendering.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { document, isDueToRender } from '../../../services/decisions/document/state.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { envelope } from '../../support/envelopes.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import { nothingApplies } from '../../support/season/candidacies.ts'
import * as ids from '../../support/season/ids.ts'
import { termId } from '../../support/season/organisations.ts'
import { draftOf, paperA, printedOn } from '../../support/season/papers.ts'
import { returnedA, signingFirst } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const sheet = {
  organisationId: ids.branchA,
  candidacies: [ids.candidacyA],
  layout: 'hd36-2018' as const,
  signers: [{ personId: ids.membersA[0], as: 'secretary' as const }],
  numbering: 'none' as const,
}
const report = { ...sheet, numbering: 'service' as const, termId, symbol: 'BC/CB' }

describe('DraftDocument after a return', () => {
  const returned = given(at('appraised'), [returnedA])
  const second = { ...draftOf('sheet'), submission: 2 }
  const again = returned.after('CloseSelfAssessment', {
    id: ids.candidacyA,
    body: { disqualifiers: nothingApplies },
    occurredOn: '2024-12-21',
  })

  it.each([1, 2])('drafts no sheet of submission %i while none is closed', (submission) =>
    returned.when('DraftDocument', { body: { ...second, submission } }).thenRefused('NOTHING_TO_DRAFT'),
  )

  it('drafts the sheet of the second submission as a paper of its own', async () => {
    await again
      .when('DraftDocument', { body: second })
      .thenAccepted(DocumentDrafted({ ...second, ...sheet, date: '2024-12-21' }))
    expect(documentId('self-assessment', second.source, 2)).not.toBe(paperA('sheet'))
  })

  it('drafts none of a submission that was set aside, or that is not there yet', async () => {
    await again.when('DraftDocument', { body: draftOf('sheet') }).thenRefused('NOTHING_TO_DRAFT')
    await again.when('DraftDocument', { body: { ...second, submission: 3 } }).thenRefused('NOTHING_TO_DRAFT')
  })
})

describe('DraftDocument of a void vote', () => {
  it('drafts its count record: the tellers tell of it too', () => {
    const [a1, a2, a3, a4] = ids.membersA
    const stream = `ballot-${ids.ballotA}`
    const mismatch = MismatchRecorded({ issued: 6, returned: 7, account: sealed(stream) })
    const voting = at('branch-voting')
    const revision = voting.filter((event) => event.stream === stream).length
    return given([...voting, envelope(stream, revision, { ...mismatch, commandId: 'mismatch' })])
      .when('DraftDocument', { body: draftOf('record') })
      .thenAccepted(
        DocumentDrafted({
          ...draftOf('record'),
          ...{ ...report, symbol: 'BB/CB', date: printedOn.record },
          signers: [
            { personId: a2!, as: 'head-teller' },
            { personId: a1, as: 'chair' },
            { personId: a3!, as: 'teller' },
            { personId: a4!, as: 'teller' },
            { personId: a2!, as: 'minute-taker' },
          ],
        }),
      )
  })
})

describe('DraftDocument where papers are signed first', () => {
  const changed = (effectiveFrom: string) =>
    given(at('recognised')).after('ChangeSettings', {
      id: ids.branchA,
      body: { settings: { numbering: 'service', minutesNumbered: true, order: 'signFirst' }, effectiveFrom },
    })

  it('leaves number and day open from the settings’ day on, also where the paper carries no number', async () => {
    await changed(printedOn.report)
      .when('DraftDocument', { body: draftOf('report') })
      .thenAccepted(DocumentDrafted({ ...draftOf('report'), ...report, date: printedOn.report, signFirst: true }))
    await changed(printedOn.sheet)
      .when('DraftDocument', { body: draftOf('sheet') })
      .thenAccepted(DocumentDrafted({ ...draftOf('sheet'), ...sheet, date: printedOn.sheet, signFirst: true }))
  })

  it('goes by the day of the paper: one from before the change has its number first', () =>
    changed('2024-12-13')
      .when('DraftDocument', { body: draftOf('report') })
      .thenAccepted(DocumentDrafted({ ...draftOf('report'), ...report, date: printedOn.report })))

  it('a tờ trình cited its count record with the earliest day, before anybody had signed it: it waits for the issue', () => {
    const numbered = given(at('recognised'), [
      signingFirst,
      step('DraftDocument', { body: draftOf('record') }),
      step('NumberDocument', { id: paperA('record'), body: { number: 1 } }),
    ])
    return numbered.when('DraftDocument', { body: draftOf('proposal') }).thenRefused('NOT_ISSUED')
  })
})

describe('DraftDocument of a cancelled paper', () => {
  const cancelled = given(at('rendered')).after('CancelDocument', { id: paperA('report'), body: { reason: 'in sai' } })

  it('drafts it again in its stream, from what is recorded now', () =>
    cancelled
      .when('DraftDocument', { body: draftOf('report') })
      .thenAccepted(DocumentDrafted({ ...draftOf('report'), ...report, date: printedOn.report })))

  it('a print of the old draft that failed kept the new one from being printed', () => {
    const stream = `document-${paperA('sheet')}`
    const events = at('drafted').filter((event) => event.stream === stream)
    const { type, version, data } = events[0]!
    const failed = [DocumentCancelled({ reason: 'in sai' }), DocumentRenderFailed({ reason: 'lỗi in' })]
    const all = [...events, ...[...failed, { type, version, data }].map((one, n) => envelope(stream, n + 1, one))]
    const state = fold(
      document,
      all.map((event) => ({ event })),
    )
    expect([state.failure, isDueToRender(state)]).toEqual([null, true])
  })
})
