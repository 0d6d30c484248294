import { describe, it } from 'vitest'
import {
  type AttachEvidence,
  EvidenceAttached,
  type EvidenceType,
} from '../../../contracts/candidacy/attach-evidence.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { given } from '../../support/given.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { fileA as body } from '../../support/season/turns.ts'
import { at, type Phase } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const occurredOn = '2024-12-13'

describe('AttachEvidence, until the branch has proposed', () => {
  const open: readonly Phase[] = ['registered', 'committed', 'scored', 'assessed', 'reported', 'branch-voted']
  it.each(open)('is accepted when %s, with all that is said of the file', (phase) => {
    const whole = { ...body, number: '12-QĐ/CĐ', date: '2024-11-20' }
    return given(at(phase)).when('AttachEvidence', { id, body: whole }).thenAccepted(EvidenceAttached(whole))
  })

  const committed = given(at('committed'))

  it('is accepted all year, and up to 30 days later', () =>
    committed
      .when('AttachEvidence', { id, body, occurredOn: '2024-07-01', recordedAt: '2024-07-31T03:00:00.000Z' })
      .thenAccepted(EvidenceAttached(body)))

  it.each<EvidenceType>(['image/jpeg', 'image/png'])('is accepted as an annex of the type %s', (mediaType) => {
    const picture = { ...body, mediaType, pages: 1 }
    return committed.when('AttachEvidence', { id, body: picture }).thenAccepted(EvidenceAttached(picture))
  })

  it.each<EvidenceType>([docx, xlsx])(
    'is refused as an annex of the type %s, accepted beside the pages',
    async (mediaType) => {
      const { pages, ...file } = { ...body, mediaType }
      await committed.when('AttachEvidence', { id, body: file }).thenRefused('EVIDENCE_NOT_PRINTABLE', '/annex')
      const beside = { ...file, annex: false }
      await committed.when('AttachEvidence', { id, body: beside }).thenAccepted(EvidenceAttached(beside))
    },
  )

  it('is refused for a criterion that the framework does not have', () =>
    committed
      .when('AttachEvidence', { id, body: { ...body, criteria: ['I.1', 'V.1'] } })
      .thenRefused('UNKNOWN_CRITERION', '/criteria/1'))

  it('is refused for a file that is there already, accepted for another under the same title', async () => {
    const once = committed.after('AttachEvidence', { id, body })
    const again: BodyOf<typeof AttachEvidence> = { ...body, title: 'Tên khác' }
    await once.when('AttachEvidence', { id, body: again }).thenRefused('EVIDENCE_EXISTS', '/file')
    const other = { ...body, sha256: sha('b') }
    await once.when('AttachEvidence', { id, body: other }).thenAccepted(EvidenceAttached(other))
  })

  it('is refused on a day before the registration', () =>
    committed
      .when('AttachEvidence', { id, body, occurredOn: '2024-05-02', recordedAt: '2024-05-07T01:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is refused when it is entered more than 30 days later', () =>
    committed
      .when('AttachEvidence', { id, body, occurredOn: '2024-07-01', recordedAt: '2024-08-01T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn'))
})

describe('AttachEvidence, when proposed', () => {
  const shut: readonly Phase[] = ['proposed', 'appraised', 'forwarded', 'recognised']
  it.each(shut)('is refused, also when %s', (phase) =>
    given(at(phase)).when('AttachEvidence', { id, body, occurredOn }).thenRefused('EVIDENCE_CLOSED'),
  )
})
