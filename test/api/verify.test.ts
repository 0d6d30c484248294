// A PDF that somebody holds, checked through the interface.
import { describe, expect, it } from 'vitest'
import { refuses } from '../support/answers.ts'
import type { Season } from '../support/http-season.ts'
import { renderedReport, reportPath } from '../support/rendered-report.ts'
import { smallPdf } from '../support/small-pdf.ts'

const pdfType = { 'content-type': 'application/pdf' }
const verify = (s: Season, file: Uint8Array, as = s.clerk.branch) =>
  s.send('POST', '/v1/verify', Buffer.from(file), { as, headers: pdfType })

/** The branch's report with its secretary's signature, and the file. */
async function signed() {
  const s = await renderedReport()
  const [personId] = s.members
  await s.send('POST', `${reportPath(s)}/test-signatures`, { personId }, { as: s.clerk.branch })
  const { raw } = await s.get(`${reportPath(s)}/file`, { as: s.clerk.branch })
  return { s, file: raw }
}
const codesOf = ({ body }: { readonly body: { readonly findings: readonly { readonly code: string }[] } }) =>
  body.findings.map(({ code }) => code)

describe('POST /v1/verify', () => {
  it('tells who signed and whose file it is, keeps nothing and writes nothing', async () => {
    const { s, file } = await signed()
    const [kept, head] = [s.kept.length, await s.store.head()]
    const { status, body } = await verify(s, file)
    expect([status, body.findings, body.attachments]).toEqual([200, [], []])
    expect(body.known).toEqual({ kind: 'signed', id: reportPath(s).split('/').at(-1) })
    expect(body.signatures).toMatchObject([
      { field: 'ChuKy1', toldAt: '2024-12-10T02:00:00.000Z', authority: 'đơn vị thử nghiệm của dịch vụ này' },
    ])
    expect([s.kept.length, await s.store.head()]).toEqual([kept, head])
  })

  it('knows the printed file too, which nobody signed', async () => {
    const s = await renderedReport()
    const { raw } = await s.get(`${reportPath(s)}/file`, { as: s.clerk.branch })
    const { body } = await verify(s, raw)
    expect([body.findings, body.known.kind]).toEqual([[], 'printed'])
  })

  it('raises an alarm, in Vietnamese, for a byte that was changed, a file of others and what is no PDF', async () => {
    const { s, file } = await signed()
    const changed = Buffer.from(file)
    changed[changed.indexOf('/MediaBox') + 2] = 0x6e
    const answer = await verify(s, changed)
    expect(codesOf(answer)).toEqual(['digest-differs', 'file-unknown'])
    expect(answer.body.findings[0].sentence).toBe('Nội dung đã bị sửa sau khi ký (ChuKy1).')
    expect(codesOf(await verify(s, await smallPdf({ pages: 3 })))).toEqual(['no-signature', 'file-unknown'])
    expect(codesOf(await verify(s, Buffer.from('garbage')))).toEqual(['not-a-pdf', 'file-unknown'])
  })

  it('tells nothing of the log to who may not see the paper', async () => {
    const { s, file } = await signed()
    const { body } = await verify(s, file, s.clerk.stranger)
    expect([codesOf({ body }), body.known]).toEqual([['file-unknown'], undefined])
    expect((await verify(s, file, s.clerk.authority)).body.known.kind).toBe('signed')
  })

  it('is refused without a key, with another kind of content, and after thirty in a minute', async () => {
    const { s, file } = await signed()
    await refuses(s, () => s.send('POST', '/v1/verify', file, { as: 'no.key', headers: pdfType }), 'NOT_AUTHENTICATED')
    await refuses(s, () => s.send('POST', '/v1/verify', {}, { as: s.clerk.branch }), 'UNSUPPORTED_MEDIA_TYPE', [])
    const garbage = Buffer.from('garbage')
    for (let n = 0; n < 30; n++) expect((await verify(s, garbage, s.clerk.committee)).status).toBe(200)
    await refuses(s, () => verify(s, garbage, s.clerk.committee), 'TOO_MANY_REQUESTS', [])
  })
})
