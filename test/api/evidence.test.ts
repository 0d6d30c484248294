// Evidence files over HTTP: sent as forms, checked, kept and given back.
import { describe, expect, it } from 'vitest'
import { type Answer, type Json, refuses } from '../support/answers.ts'
import { jpeg, office, png } from '../support/evidence-files.ts'
import { type Season, seasonAt, sharedSeason } from '../support/http-season.ts'
import { evidenceData, evidenceForm, formType, multipart, type Part } from '../support/multipart.ts'
import { smallPdf } from '../support/small-pdf.ts'

const pathOf = (s: Season) => `/v1/candidacies/${s.candidacyId}/evidence`
const send = (s: Season, parts: readonly Part[], options: object = {}): Promise<Answer> =>
  s.send('POST', pathOf(s), multipart(parts), { as: s.clerk.branch, headers: formType, ...options })
const eventsOf = async (s: Season) =>
  (await s.store.read(`candidacy-${s.candidacyId}`)).filter(({ event }) => event.type === 'EvidenceAttached')
const sha256Of = async (s: Season) => ((await eventsOf(s)).at(-1)!.event.data as Json).sha256 as string

describe('an evidence file', () => {
  it('is taken in either order of the parts, and its type, length, pages and hash are added', async () => {
    const s = await seasonAt('committed')
    const [picture, document] = [png(), await smallPdf({ pages: 2 })]
    const data = { ...evidenceData, number: '12-QĐ/CĐ', date: '2024-11-20', occurredOn: '2024-05-02' }
    const first = await send(s, evidenceForm(picture, data, { fileName: 'giấy khen.png', type: 'image/png' }))
    expect(first.body).toMatchObject({ stream: `candidacy-${s.candidacyId}`, events: [{ type: 'EvidenceAttached' }] })
    const blob = { fileName: 'blob' }
    const [told, file] = evidenceForm(document, { ...evidenceData, annex: false })
    expect((await send(s, [file!, { ...told!, ...blob }])).status).toBe(201)
    const { occurredOn, ...said } = data
    expect((await eventsOf(s)).map(({ event }) => [event.occurredOn, event.data])).toEqual([
      [occurredOn, { ...said, mediaType: 'image/png', sha256: expect.any(String), bytes: picture.length, pages: 1 }],
      [
        '2024-05-02',
        {
          ...{ ...evidenceData, annex: false, mediaType: 'application/pdf' },
          ...{ sha256: expect.any(String), bytes: document.length, pages: 2 },
        },
      ],
    ])
    expect(Buffer.from((await s.files.get(await sha256Of(s)))!).equals(document)).toBe(true)
  })

  it('is taken once when the same request comes again, and no other file under its key', async () => {
    const s = await seasonAt('committed')
    const ask = (file: Buffer, title = 'Giấy khen') =>
      send(s, evidenceForm(file, { ...evidenceData, title }), { key: 'một' })
    const first = await ask(png())
    expect(await ask(png())).toMatchObject({ status: 201, body: first.body })
    await refuses(s, () => ask(jpeg()), 'IDEMPOTENCY_KEY_REUSED', [])
    await refuses(s, () => ask(png(), 'Bằng khen'), 'IDEMPOTENCY_KEY_REUSED', [])
    await refuses(s, () => send(s, evidenceForm(png())), 'EVIDENCE_EXISTS', ['/file'])
    expect(await eventsOf(s)).toHaveLength(1)
    expect(s.kept.filter((name) => name === s.kept.at(-1))).toHaveLength(1)
  })

  it('is refused as an annex where it has no pages, and taken without', async () => {
    const s = await seasonAt('committed')
    await refuses(s, () => send(s, evidenceForm(office())), 'EVIDENCE_NOT_PRINTABLE', ['/annex'])
    expect((await send(s, evidenceForm(office(), { ...evidenceData, annex: false }))).status).toBe(201)
  })
})

describe('an evidence file that is refused', () => {
  const committed = sharedSeason('committed')
  const refused = (parts: readonly Part[], code: Parameters<typeof refuses>[2], pointers: readonly string[]) =>
    refuses(committed(), () => send(committed(), parts), code, pointers)
  const [data, file] = evidenceForm(png()) as [Part, Part]

  it.each<[string, readonly Part[], string]>([
    ['data', [file], '/data'],
    ['file', [data], '/file'],
    ['both', [], '/data'],
  ])('lacks %s', async (_, parts, pointer) => {
    await refused(parts, 'INVALID_REQUEST', [pointer])
  })

  it.each<[string, readonly Part[], string]>([
    ['of another name', [data, file, { name: 'note/1', body: 'x' }], '/note~11'],
    ['of no name', [{ body: 'x' }, data, file], '/'],
    ['data again', [data, data, file], '/data'],
    ['file again', [data, file, file], '/file'],
  ])('has a part too many: %s', async (_, parts, pointer) => {
    await refused(parts, 'INVALID_REQUEST', [pointer])
  })

  it('has more parts than anybody sends, or one named like a trap', async () => {
    const many = Array.from({ length: 40 }, () => ({ body: 'x' }))
    await refused(many, 'INVALID_REQUEST', ['/'])
    await refused([{ name: 'constructor', body: 'x' }, data, file], 'INVALID_REQUEST', [])
  })

  it('has data that is no JSON, is too long, or says what it may not', async () => {
    await refused([{ name: 'data', body: '{title' }, file], 'INVALID_JSON', ['/data'])
    await refused([{ ...data, body: '{title' }, file], 'INVALID_JSON', ['/data'])
    await refused([{ name: 'data', body: 'x'.repeat(70_000) }, file], 'BODY_TOO_LARGE', ['/data'])
    await refused([{ name: 'data', body: '[]' }, file], 'INVALID_REQUEST', [''])
    const more = { ...evidenceData, sha256: '0'.repeat(64), criteria: ['I.1', 'I.1'] }
    await refused(evidenceForm(png(), more), 'INVALID_REQUEST', ['/sha256', '/criteria'])
    await refused(evidenceForm(png(), { ...evidenceData, criteria: ['IX.9'] }), 'UNKNOWN_CRITERION', ['/criteria/0'])
  })

  it('is of another type, mislabelled, dangerous or empty', async () => {
    await refused(evidenceForm(Buffer.from('GIF89a')), 'EVIDENCE_TYPE_NOT_ALLOWED', ['/file'])
    await refused(evidenceForm(png(), evidenceData, { fileName: 'a.pdf' }), 'EVIDENCE_MISLABELLED', ['/file'])
    await refused(evidenceForm(png(), evidenceData, { type: 'image/jpeg' }), 'EVIDENCE_MISLABELLED', ['/file'])
    await refused(evidenceForm(office({ parts: { 'word/vbaProject.bin': 'x' } })), 'EVIDENCE_DANGEROUS', [])
    await refused(evidenceForm(Buffer.alloc(0)), 'EVIDENCE_DANGEROUS', [])
  })

  it('is longer than 25 MB', async () => {
    const exact = await smallPdf({ bytes: 25 * 1024 * 1024 })
    await refused(evidenceForm(Buffer.concat([exact, Buffer.from('\n')])), 'EVIDENCE_TOO_LARGE', ['/file'])
    await refused(evidenceForm(exact, { ...evidenceData, criteria: ['IX.9'] }), 'UNKNOWN_CRITERION', ['/criteria/0'])
    await refused(evidenceForm(Buffer.alloc(30 * 1024 * 1024)), 'EVIDENCE_TOO_LARGE', ['/file'])
  })

  it('is no form, half a form, or of another branch', async () => {
    const s = committed()
    const whole = multipart([data, file])
    const raw = (body: unknown, options: object) => () =>
      s.send('POST', pathOf(s), body, { as: s.clerk.branch, headers: formType, ...options })
    const json = { headers: { 'content-type': 'application/json' } }
    await refuses(s, raw(evidenceData, json), 'UNSUPPORTED_MEDIA_TYPE', [])
    await refuses(s, raw(undefined, { headers: {} }), 'UNSUPPORTED_MEDIA_TYPE', [])
    await refuses(s, raw(whole.subarray(0, -60), {}), 'INVALID_REQUEST', [])
    await refuses(s, raw('no boundary in here', {}), 'INVALID_REQUEST')
    await refuses(s, raw(whole, { headers: { 'content-type': 'multipart/form-data' } }), 'INVALID_REQUEST', [])
    await refuses(s, raw(whole, { as: s.clerk.stranger }), 'OTHER_ORGANISATION', [])
    await refuses(s, raw(whole, { as: s.clerk.committee }), 'OTHER_ORGANISATION', [])
    await refuses(s, raw(whole, { as: null }), 'NOT_AUTHENTICATED', [])
  })
})

describe('an evidence file that is asked for', () => {
  it('comes as it was sent, as a download under its title, to those who see the candidacy', async () => {
    const s = await seasonAt('committed')
    const document = await smallPdf({ pages: 2 })
    const data = { ...evidenceData, title: 'Quyết định "khen thưởng"/Đảng ủy' }
    expect((await send(s, evidenceForm(document, data))).status).toBe(201)
    const path = `/v1/evidence/${await sha256Of(s)}`
    for (const as of [s.clerk.branch, s.clerk.committee, s.clerk.authority, s.root])
      expect(await s.get(path, { as })).toMatchObject({
        status: 200,
        headers: {
          'content-type': 'application/pdf',
          'content-disposition':
            `attachment; filename="Quyet-dinh-khen-thuong-Dang-uy.pdf"; filename*=UTF-8''` +
            encodeURIComponent('Quyết định  khen thưởng  Đảng ủy.pdf'),
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          etag: `"${await sha256Of(s)}"`,
        },
        raw: document,
      })
    await refuses(s, () => s.get(path, { as: s.clerk.stranger }), 'NOT_FOUND', [])
    await refuses(s, () => s.get(path, { as: null }), 'NOT_AUTHENTICATED', [])
    await refuses(s, () => s.get(`/v1/evidence/${'0'.repeat(64)}`), 'NOT_FOUND', [])
    await refuses(s, () => s.get('/v1/evidence/abc'), 'INVALID_REQUEST', ['/sha256'])
  })

  it('is not to be had by the hash of another kept file', async () => {
    const s = await seasonAt('committed')
    const sha256 = await s.files.put(await smallPdf())
    await refuses(s, () => s.get(`/v1/evidence/${sha256}`), 'NOT_FOUND', [])
  })
})
