import { describe, expect, it } from 'vitest'
import { noteOutcome } from '../../../services/decisions/candidacy/note-outcome.ts'
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { numberDocument } from '../../../services/decisions/document/number-document.ts'
import { recordRendering } from '../../../services/decisions/document/record-rendering.ts'
import { changeSettings } from '../../../services/decisions/organisation/change-settings.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { certificate, overlay } from '../../support/papers/certificate.ts'
import { documentOf } from '../rendering.ts'
import { issue } from '../season/issue.ts'
import { playSeason } from '../season/season.ts'

const numbered = { numbering: 'office', minutesNumbered: true } as const

/** Branch A's certificate, under settings of the authority's papers. */
async function paperUnder(settings: object) {
  const season = await playSeason()
  const { store, give, fingerprint, rounds, documents } = season
  const { organisationId } = (await documentOf(store, documents.decision)).draft!
  await give(
    changeSettings,
    '2025-01-08',
    { settings: { ...numbered, ...settings }, effectiveFrom: '2025-01-08' },
    organisationId,
  )
  const source = { stream: 'candidacy', id: season.candidacies.a }
  const noted = { roundId: rounds.authority, level: 'authority', outcome: 'recognised', certificate: true }
  await give(noteOutcome, '2025-01-08', noted, source.id)
  await give(recordRendering, '2025-01-09', { sha256: '0'.repeat(64), pages: 2, fingerprint }, documents.decision)
  await issue(season, documents.decision)
  const id = await give(draftDocument, '2025-01-09', { type: 'certificate', source, fingerprint })
  if ('certificateBook' in settings) await give(numberDocument, '2025-01-09', { number: 3 }, id)
  const { draft, number } = await documentOf(store, id)
  return paperOfDraft(season, draft!, number)
}

describe('giấy khen', () => {
  it('names whom, below whom, what for, and the decision and book that it stands in', async () => {
    expect(await paperUnder({ certificateBook: 'term' })).toEqual(certificate)
  })

  it('onto a form stands where the form has its blanks, and says nothing of a book that is not kept', async () => {
    const certificateForm = { right: 8, down: 10, achievement: 111, foot: 133 }
    const { book: _, ...withoutBook } = overlay
    expect(await paperUnder({ certificateMode: 'overlay', certificateForm })).toEqual(withoutBook)
  })

  it('carries no address of the office at its foot', async () => {
    const paper = await paperUnder({ certificateBook: 'term', contactLine: 'Số 1, đường A' })
    expect(paper).toEqual(certificate)
  })
})
