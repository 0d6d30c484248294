// Papers and scans: what is uploaded, and what is given back.
import { describe, expect, it } from 'vitest'
import { documentId } from '../../services/decisions/document/id.ts'
import { recordRendering } from '../../services/decisions/document/record-rendering.ts'
import { refuses } from '../support/answers.ts'
import { type Season, seasonAt, sharedSeason } from '../support/http-season.ts'
import { smallPdf } from '../support/small-pdf.ts'

const pdfType = { 'content-type': 'application/pdf' }
const reportOf = (s: Season) => documentId('report', { stream: 'candidacy', id: s.candidacyId })
const scanPath = (s: Season) => `/v1/documents/${reportOf(s)}/scan`

/** As the renderer does it. */
async function render(s: Season, id: string, pages: number): Promise<string> {
  const sha256 = await s.files.put(await smallPdf({ pages }))
  const fingerprint = { templates: '0'.repeat(64), fonts: '0'.repeat(64), browser: 'none' }
  await s.handle(recordRendering, {
    id,
    body: { sha256, pages, fingerprint },
    actor: { principal: 'service:renderer', role: 'service', organisation: null },
    ...{ commandId: sha256, requestHash: null, correlationId: sha256, causationId: null },
  })
  return sha256
}

describe('a scan', () => {
  const reported = sharedSeason('reported')
  const upload =
    (s: Season, body: unknown, headers: Record<string, string> = pdfType) =>
    () =>
      s.send('POST', scanPath(s), body, { as: s.clerk.branch, headers })

  it.each([
    ['that is no PDF', Buffer.from('PK\u0003\u0004 a Word file')],
    ['that only begins like one', Buffer.from('%PDF-1.7\n and then nothing of the kind')],
    ['of no bytes', Buffer.alloc(0)],
  ])('%s is refused', async (_, bytes) => {
    await refuses(reported(), upload(reported(), bytes), 'NOT_A_PDF', [])
  })

  it('that was cut off in the middle is refused', async () => {
    const whole = await smallPdf({ pages: 3 })
    await refuses(reported(), upload(reported(), whole.subarray(0, 60)), 'NOT_A_PDF', [])
  })

  it('that is not there at all is refused', async () => {
    await refuses(reported(), upload(reported(), undefined, {}), 'NOT_A_PDF', [])
  })

  it('sent as JSON is refused', async () => {
    const json = { 'content-type': 'application/json' }
    await refuses(reported(), upload(reported(), { file: 'JVBERi0' }, json), 'UNSUPPORTED_MEDIA_TYPE', [])
  })

  it('of 31 MB is refused', async () => {
    const bytes = await smallPdf({ bytes: 31 * 1024 * 1024 })
    await refuses(reported(), upload(reported(), bytes), 'BODY_TOO_LARGE', [])
  })

  it('with an unknown query is refused', async () => {
    const s = reported()
    const send = async () =>
      s.send('POST', `${scanPath(s)}?day=1`, await smallPdf(), { as: s.clerk.branch, headers: pdfType })
    await refuses(s, send, 'INVALID_REQUEST', ['/day'])
  })

  it('is kept by its hash, with its pages', async () => {
    const s = await seasonAt('reported')
    const bytes = await smallPdf({ pages: 2, bytes: 29 * 1024 * 1024 })
    await refuses(s, upload(s, bytes), 'NOT_RENDERED', [])
    await render(s, reportOf(s), 2)
    const answer = await upload(s, bytes)()
    expect(answer.body).toMatchObject({ stream: `document-${reportOf(s)}`, events: [{ type: 'ScanAttached' }] })
    const { scan } = (await s.get(`/v1/documents/${reportOf(s)}`)).body
    expect(scan).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), pages: 2, bytes: bytes.length })
    expect(Buffer.from((await s.files.get(scan.sha256))!).equals(bytes)).toBe(true)
  })
})

describe('the file of a paper', () => {
  it('is there once it was printed; the scan takes its place when it is issued', async () => {
    const s = await seasonAt('reported')
    const id = reportOf(s)
    const file = () => s.get(`/v1/documents/${id}/file`, { as: s.clerk.branch })
    await refuses(s, file, 'NOT_FOUND', [])
    const printed = await render(s, id, 2)
    expect(await file()).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="van-ban-${id}.pdf"`,
        etag: `"${printed}"`,
        'x-content-type-options': 'nosniff',
      },
      raw: await smallPdf({ pages: 2 }),
    })
    const scanned = await smallPdf({ pages: 3 })
    await s.send('POST', scanPath(s), scanned, { as: s.clerk.branch, headers: pdfType })
    const { scan } = (await s.get(`/v1/documents/${id}`)).body
    const issue = (body: object) => () => s.send('POST', `/v1/documents/${id}/issue`, body, { as: s.clerk.branch })
    const signed = { signedOn: '2024-12-10', signedBy: [s.members[0]] }
    await refuses(s, issue({ ...signed, scan: 'f'.repeat(64) }), 'SCAN_UNKNOWN', ['/scan'])
    await refuses(s, issue({ ...signed, signedOn: '2024-12-09' }), 'SIGNING_DAY_DIFFERS', ['/signedOn'])
    await refuses(s, issue({ ...signed, signedBy: [s.members[1]] }), 'SIGNERS_DIFFER', ['/signedBy'])
    expect((await issue({ ...signed, scan: scan.sha256 })()).status).toBe(201)
    await refuses(s, issue(signed), 'ALREADY_ISSUED', [])
    expect((await file()).raw.equals(scanned)).toBe(true)
  })

  it('is not there for another branch, and is for the committee above', async () => {
    const s = await seasonAt('reported')
    await render(s, reportOf(s), 1)
    const path = `/v1/documents/${reportOf(s)}/file`
    await refuses(s, () => s.get(path, { as: s.clerk.stranger }), 'NOT_FOUND', [])
    expect((await s.get(path, { as: s.clerk.committee })).status).toBe(200)
    expect((await s.get(path)).status).toBe(200)
  })

  it('that the log names and the file store has lost is a fault of ours', async () => {
    const s = await seasonAt('reported')
    const fingerprint = { templates: '0'.repeat(64), fonts: '0'.repeat(64), browser: 'none' }
    await s.handle(recordRendering, {
      id: reportOf(s),
      body: { sha256: 'e'.repeat(64), pages: 1, fingerprint },
      actor: { principal: 'service:renderer', role: 'service', organisation: null },
      ...{ commandId: 'lost', requestHash: null, correlationId: 'lost', causationId: null },
    })
    await refuses(s, () => s.get(`/v1/documents/${reportOf(s)}/file`), 'INTERNAL_ERROR', [])
  })
})

describe('the file of a dossier', () => {
  const decided = sharedSeason('decided')

  it('is not there before it was made, nor for strangers', async () => {
    const s = decided()
    await refuses(s, () => s.get(`/v1/dossiers/${s.candidacyId}/file`), 'NOT_FOUND', [])
    await refuses(s, () => s.get(`/v1/dossiers/${s.candidacyId}/file?edition=9`), 'NOT_FOUND', [])
    await refuses(s, () => s.get(`/v1/dossiers/${s.candidacyId}/file?edition=0`), 'INVALID_REQUEST', ['/edition'])
    await refuses(s, () => s.get(`/v1/dossiers/${s.candidacyId}/file?page=1`), 'INVALID_REQUEST', ['/page'])
  })
})
