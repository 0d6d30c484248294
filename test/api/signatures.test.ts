// Papers signed digitally through the interface: what the file proves afterwards, and what is frozen.
import { randomBytes, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { signWith } from '../../services/signing/keys/sign-with.ts'
import type { KeyKind } from '../../services/signing/keys/test-authority.ts'
import { signFile } from '../../services/signing/sign-file.ts'
import { openSigning } from '../../services/signing/signing.ts'
import { verifyFile } from '../../services/signing/verify/verify-file.ts'
import { refuses } from '../support/answers.ts'
import type { Season } from '../support/http-season.ts'
import { renderedReport, reportPath } from '../support/rendered-report.ts'
import { testAuthority } from '../support/signing/authority.ts'
import { testApp } from '../support/test-app.ts'

/** The report's printed day, at nine. */
const printed = '2024-12-10T02:00:00.000Z'

const sign = (s: Season, personId: string, headers = {}) =>
  s.send('POST', `${reportPath(s)}/test-signatures`, { personId }, { as: s.clerk.branch, headers })
const fileOf = async (s: Season) => (await s.get(`${reportPath(s)}/file`, { as: s.clerk.branch })).raw

describe('a test signature', () => {
  it('stands in the file, which the list tells and issuing freezes', async () => {
    const s = await renderedReport()
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
      `${reportPath(s)}/issue`,
      { signedOn: '2024-12-10', signedBy: [secretary] },
      { as: s.clerk.branch },
    )
    expect(issued.status).toBe(201)
    expect((await fileOf(s)).equals(signed)).toBe(true)
    await refuses(s, () => sign(s, secretary!), 'ALREADY_ISSUED', [])
  })

  it('is given once to a repeated request, which gets the first answer', async () => {
    const s = await renderedReport()
    const headers = { 'idempotency-key': 'ký báo cáo'.normalize('NFD').replaceAll(/\P{ASCII}/gu, '') }
    const first = await sign(s, s.members[0]!, headers)
    const again = await sign(s, s.members[0]!, headers)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    await refuses(s, () => sign(s, s.members[0]!), 'ALREADY_SIGNED', [])
  })

  it('is refused on another day than the paper prints, and keeps no file', async () => {
    const s = await renderedReport()
    s.at('2024-12-11')
    const kept = s.kept.length
    await refuses(s, () => sign(s, s.members[0]!), 'SIGNING_DAY_DIFFERS', [])
    expect(s.kept.length).toBe(kept)
  })

  it('is refused to a stranger’s key', async () => {
    const s = await renderedReport()
    const asked = () =>
      s.send('POST', `${reportPath(s)}/test-signatures`, { personId: s.members[0] }, { as: s.clerk.stranger })
    await refuses(s, asked, 'OTHER_ORGANISATION', [])
  })
})

/** An app that trusts an authority, with the secretary's certificate recorded. */
async function trusting(kind: KeyKind = 'rsa') {
  const authority = await testAuthority()
  const trusted = new X509Certificate(authority.root.certificate).toString()
  const app = await testApp({ changes: (parts) => ({ signing: signingOver(trusted, parts.now) }) })
  const s = await renderedReport(app)
  const [personId] = s.members as [string]
  const { fullName } = (await s.get(`/v1/persons/${personId}`)).body
  const key = await authority.key(fullName.toUpperCase(), kind)
  const certificate = Buffer.from(key.certificate).toString('base64')
  const chain = key.chain.map((der) => Buffer.from(der).toString('base64'))
  const body = { organisationId: s.branch, certificate, chain }
  const register = (changes = {}) =>
    s.send('POST', `/v1/persons/${personId}/certificates`, { ...body, ...changes }, { as: s.clerk.branch })
  return { s, authority, key, personId, fullName, certificate, chain, register }
}

const folder = mkdtempSync(join(tmpdir(), 'bon-tot-signing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const signingOver = (trusted: string, now: () => string) =>
  openSigning({ folder, wrappingKey: Buffer.alloc(32, 8), random: randomBytes, now, trusted })

describe('a signature by a token', () => {
  it.each(['rsa', 'ec'] as const)(
    'of %s is prepared, made elsewhere over the bytes to be signed, and applied',
    async (kind) => {
      const { s, key, personId, certificate, chain, register } = await trusting(kind)
      expect((await register()).status).toBe(201)
      const before = await fileOf(s)
      const { status, body } = await s.send(
        'POST',
        `${reportPath(s)}/signatures`,
        { personId, certificate },
        { as: s.clerk.branch },
      )
      expect([status, body.signature.field]).toEqual([201, 'ChuKy1'])
      const { signatureId, toBeSigned, expiresAt } = body.signature
      expect(expiresAt).toBe('2024-12-10T02:30:00.000Z')
      expect((await fileOf(s)).equals(before)).toBe(true)
      const signature = Buffer.from(signWith(key.privateKey, Buffer.from(toBeSigned, 'base64'))).toString('base64')
      const apply = () =>
        s.send(
          'PUT',
          `${reportPath(s)}/signatures/${signatureId}`,
          { certificate, chain, signature },
          { as: s.clerk.branch },
        )
      expect((await apply()).status).toBe(201)
      const signed = await fileOf(s)
      const roots = [{ name: 'gốc', certificate: new X509Certificate(key.chain[0]!) }]
      expect((await verifyFile(signed, roots, printed)).findings).toEqual([])
      await refuses(s, apply, 'SIGNATURE_UNKNOWN', [])
    },
  )

  it('is refused where it is of other bytes, of another certificate, or with a chain that is none, and the file stays', async () => {
    const { s, key, authority, personId, certificate, chain, register } = await trusting('ec')
    await register()
    const before = await fileOf(s)
    const prepared = await s.send(
      'POST',
      `${reportPath(s)}/signatures`,
      { personId, certificate },
      { as: s.clerk.branch },
    )
    const { signatureId, toBeSigned } = prepared.body.signature
    const over = (bytes: Uint8Array) => Buffer.from(signWith(key.privateKey, bytes)).toString('base64')
    const right = { certificate, chain, signature: over(Buffer.from(toBeSigned, 'base64')) }
    const apply = (body: object) => () =>
      s.send('PUT', `${reportPath(s)}/signatures/${signatureId}`, body, { as: s.clerk.branch })
    await refuses(s, apply({ ...right, signature: over(Buffer.from('other')) }), 'SIGNATURE_WRONG', ['/signature'])
    const other = Buffer.from((await authority.key('Lê Văn C', 'ec')).certificate).toString('base64')
    await refuses(s, apply({ ...right, certificate: other }), 'SIGNATURE_WRONG', ['/certificate'])
    const wrongChain = { ...right, chain: ['A'.repeat(400)] }
    await refuses(s, apply(wrongChain), 'CERTIFICATE_UNTRUSTED', ['/chain'])
    expect((await fileOf(s)).equals(before)).toBe(true)
    expect((await apply(right)()).status).toBe(201)
  })

  it('is refused half an hour after it was prepared', async () => {
    const { s, key, personId, certificate, chain, register } = await trusting('ec')
    await register()
    const prepared = await s.send(
      'POST',
      `${reportPath(s)}/signatures`,
      { personId, certificate },
      { as: s.clerk.branch },
    )
    const { signatureId, toBeSigned } = prepared.body.signature
    const signature = Buffer.from(signWith(key.privateKey, Buffer.from(toBeSigned, 'base64'))).toString('base64')
    s.at('2024-12-11')
    const late = () =>
      s.send(
        'PUT',
        `${reportPath(s)}/signatures/${signatureId}`,
        { certificate, chain, signature },
        { as: s.clerk.branch },
      )
    await refuses(s, late, 'SIGNATURE_EXPIRED', [])
  })
})

describe('a certificate', () => {
  it('of another name, of an authority that nobody trusts, or that is none is not recorded', async () => {
    const { s, authority, fullName, register } = await trusting('ec')
    const base64 = (der: Uint8Array) => Buffer.from(der).toString('base64')
    const other = base64((await authority.key('Người Khác', 'ec')).certificate)
    await refuses(s, () => register({ certificate: other }), 'CERTIFICATE_UNFIT', ['/certificate'])
    const strange = base64((await (await testAuthority('Gốc khác')).key(fullName, 'ec')).certificate)
    await refuses(s, () => register({ certificate: strange, chain: [] }), 'CERTIFICATE_UNTRUSTED', ['/chain'])
    await refuses(s, () => register({ certificate: 'A'.repeat(400) }), 'CERTIFICATE_UNFIT', ['/certificate'])
    const expired = await authority.key(fullName, 'ec', { from: '2020-01-01T00:00:00Z', to: '2024-01-01T00:00:00Z' })
    await refuses(s, () => register({ certificate: base64(expired.certificate) }), 'CERTIFICATE_UNFIT', [
      '/certificate',
    ])
  })
})

describe('a file that a signing tool posts back', () => {
  const pdfType = { 'content-type': 'application/pdf' }
  const post = (s: Season, personId: string, file: Uint8Array) => () =>
    s.send('POST', `${reportPath(s)}/signed-file?personId=${personId}`, file, { as: s.clerk.branch, headers: pdfType })
  const field = (signer: string) => ({ name: 'VGCA_1', signer, at: printed })

  it('is taken where it is the very file with the person’s signature more', async () => {
    const { s, key, personId, fullName, register } = await trusting()
    await register()
    const signed = Buffer.from(await signFile(await fileOf(s), field(fullName), key))
    expect((await post(s, personId, signed)()).status).toBe(201)
    expect((await fileOf(s)).equals(signed)).toBe(true)
    const { items } = (await s.get(`/v1/documents?candidacy=${s.candidacyId}&type=report`)).body
    expect(items[0].signatures).toEqual([{ personId, at: printed, way: 'plug-in' }])
  })

  it('is refused with one byte changed before the signature, with a page more, by another person, or not signed', async () => {
    const { s, authority, key, personId, fullName, register } = await trusting()
    await register()
    const frozen = await fileOf(s)
    const changed = Buffer.from(frozen)
    changed[changed.length - 40]! ^= 1
    const more = await PDFDocument.load(frozen)
    more.addPage([100, 100])
    const grown = await more.save({ useObjectStreams: false })
    for (const file of [changed, grown]) {
      const signed = Buffer.from(await signFile(file, field(fullName), key).catch(() => file))
      await refuses(s, post(s, personId, signed), 'SIGNED_FILE_DIFFERS', [])
    }
    await refuses(s, post(s, personId, frozen), 'SIGNED_FILE_DIFFERS', [])
    await refuses(s, post(s, personId, Buffer.from('garbage')), 'SIGNED_FILE_DIFFERS', [])
    const byOther = await signFile(frozen, field('Lê Văn C'), await authority.key('Lê Văn C', 'ec'))
    await refuses(s, post(s, personId, Buffer.from(byOther)), 'CERTIFICATE_UNKNOWN', ['/certificate'])
    expect((await fileOf(s)).equals(frozen)).toBe(true)
  })
})
