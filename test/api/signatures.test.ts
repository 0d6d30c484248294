// Papers signed digitally through the interface: what the file proves afterwards, and what is frozen.
import { describe, expect, it } from 'vitest'
import { documentId } from '../../services/decisions/document/id.ts'
import { recordRendering } from '../../services/decisions/document/record-rendering.ts'
import { verifyFile } from '../../services/signing/verify/verify-file.ts'
import { refuses } from '../support/answers.ts'
import { type Season, seasonAt } from '../support/http-season.ts'
import { smallPdf } from '../support/small-pdf.ts'

const report = (s: Season) => documentId('report', { stream: 'candidacy', id: s.candidacyId })
/** The report's printed day, at nine. */
const printed = '2024-12-10T02:00:00.000Z'

async function rendered(): Promise<Season> {
  const s = await seasonAt('reported')
  const sha256 = await s.files.put(await smallPdf({ pages: 2 }))
  const fingerprint = { templates: '0'.repeat(64), fonts: '0'.repeat(64), browser: 'none' }
  await s.handle(recordRendering, {
    id: report(s),
    body: { sha256, pages: 2, fingerprint },
    actor: { principal: 'service:renderer', role: 'service', organisation: null },
    ...{ commandId: sha256, requestHash: null, correlationId: sha256, causationId: null },
  })
  s.at('2024-12-10')
  return s
}

const path = (s: Season) => `/v1/documents/${report(s)}`
const sign = (s: Season, personId: string, headers = {}) =>
  s.send('POST', `${path(s)}/test-signatures`, { personId }, { as: s.clerk.branch, headers })
const fileOf = async (s: Season) => (await s.get(`${path(s)}/file`, { as: s.clerk.branch })).raw

describe('a test signature', () => {
  it('stands in the file, which the list tells and issuing freezes', async () => {
    const s = await rendered()
    const before = await fileOf(s)
    const [secretary] = s.members
    expect((await sign(s, secretary!)).status).toBe(201)
    const signed = await fileOf(s)
    expect(signed.subarray(0, before.length).equals(before)).toBe(true)
    const { signatures, findings } = await verifyFile(signed, [], printed)
    expect(findings.map(({ code }) => code)).toEqual(['chain-untrusted'])
    expect(signatures.map(({ field, toldAt }) => [field, toldAt])).toEqual([['ChuKy1', printed]])
    const { items } = (await s.get(`/v1/documents?candidacy=${s.candidacyId}&type=report`)).body
    expect(items[0].signatures).toEqual([{ personId: secretary, at: printed, way: 'test-key' }])
    const issued = await s.send(
      'POST',
      `${path(s)}/issue`,
      { signedOn: '2024-12-10', signedBy: [secretary] },
      { as: s.clerk.branch },
    )
    expect(issued.status).toBe(201)
    expect((await fileOf(s)).equals(signed)).toBe(true)
    await refuses(s, () => sign(s, secretary!), 'ALREADY_ISSUED', [])
  })

  it('is given once to a repeated request, which gets the first answer', async () => {
    const s = await rendered()
    const headers = { 'idempotency-key': 'ký báo cáo'.normalize('NFD').replaceAll(/\P{ASCII}/gu, '') }
    const first = await sign(s, s.members[0]!, headers)
    const again = await sign(s, s.members[0]!, headers)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    await refuses(s, () => sign(s, s.members[0]!), 'ALREADY_SIGNED', [])
  })

  it('is refused on another day than the paper prints, and keeps no file', async () => {
    const s = await rendered()
    s.at('2024-12-11')
    const kept = s.kept.length
    await refuses(s, () => sign(s, s.members[0]!), 'SIGNING_DAY_DIFFERS', [])
    expect(s.kept.length).toBe(kept)
  })

  it('is refused to a stranger’s key', async () => {
    const s = await rendered()
    const asked = () =>
      s.send('POST', `${path(s)}/test-signatures`, { personId: s.members[0] }, { as: s.clerk.stranger })
    await refuses(s, asked, 'OTHER_ORGANISATION', [])
  })
})
