// Three signatures in sequence on one printed paper, judged by programs that are not ours.
import { execFileSync } from 'node:child_process'
import { randomBytes, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { FINISH, finishPrint } from '../../services/renderer/finish.ts'
import { complete, prepare, type SigningKey, type Stamper, signFile } from '../../services/signing/sign-file.ts'
import { timestampAuthority } from '../../services/signing/timestamp-authority.ts'
import { signatureFields } from '../../services/signing/verify/fields.ts'
import { verifyFile } from '../../services/signing/verify/verify-file.ts'
import { INSTANT, job, page } from '../renderer/browser/support.ts'
import { pdfOutline } from '../support/pdf-programs.ts'
import { pdfTags } from '../support/pdf-tags.ts'
import { needs } from '../support/programs.ts'
import { testAuthority, visibleField } from '../support/signing/authority.ts'
import { onePrint } from '../support/signing/print.ts'
import { type TimestampServer, timestampServer } from '../support/signing/timestamp-server.ts'
import { softToken } from '../support/signing/token.ts'

const { describe, it } = needs('openssl', 'pdfsig', 'certutil', 'qpdf', 'pdfinfo', 'softhsm2-util', 'pkcs11-tool')
const folder = mkdtempSync(join(tmpdir(), 'bon-tot-signed-'))
const file = join(folder, 'signed.pdf')
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
let authority: Awaited<ReturnType<typeof testAuthority>>
let stamps: TimestampServer
let printed: Uint8Array
let signed: Uint8Array

beforeAll(async () => {
  authority = await testAuthority()
  stamps = await timestampServer()
  const { pdf } = await onePrint(job(page('<h1>TỜ TRÌNH</h1><p>đề nghị công nhận</p><h2>I- NỘI DUNG</h2>')))
  printed = await finishPrint(pdf, FINISH, INSTANT)
  const stamper = timestampAuthority({ url: stamps.url, random: (size) => randomBytes(size) })
  signed = await signFile(printed, visibleField(1, 'Nguyễn Văn A'), await authority.key('Nguyễn Văn A', 'rsa'))
  signed = await signFile(signed, visibleField(2, 'Trần Thị B'), await authority.key('Trần Thị B', 'ec'), stamper)
  signed = await signedByToken(signed, await authority.key('Lê Văn C', 'rsa'), stamper)
  writeFileSync(file, signed)
}, 120_000)
afterAll(async () => {
  await stamps?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** In two steps, with the key in the token alone. */
async function signedByToken(pdf: Uint8Array, own: SigningKey, stamper: Stamper): Promise<Uint8Array> {
  const token = softToken(own.privateKey)
  try {
    const prepared = await prepare(pdf, visibleField(3, 'Lê Văn C'), own.certificate)
    const value = token.sign(prepared.toBeSigned)
    return complete(prepared, own, value, await stamper(value))
  } finally {
    token.close()
  }
}

const roots = () => [...authority.roots, { name: 'TSA', certificate: new X509Certificate(stamps.root) }]

describe('three signatures in sequence, RSA, P-256 and a token’s, the last two with a time-stamp', () => {
  it('are by pdfsig each valid and trusted, the last over the whole file', () => {
    const pem = new X509Certificate(authority.root.certificate).toString()
    writeFileSync(join(folder, 'root.pem'), pem)
    run('certutil', '-N', '-d', folder, '--empty-password')
    run('certutil', '-A', '-d', folder, '-n', 'root', '-t', 'CT,C,C', '-i', 'root.pem')
    const said = run('pdfsig', '-nssdir', folder, file)
    const lines = (text: string) => said.split('\n').filter((line) => line.includes(text)).length
    expect([lines('Signature is Valid.'), lines('Certificate is Trusted.')]).toEqual([3, 3])
    expect([lines('Not total document signed'), lines('Total document signed')]).toEqual([2, 1])
    expect(lines('ETSI.CAdES.detached')).toBe(3)
  })

  it('are by openssl each right over the bytes that they cover', async () => {
    const { fields } = await signatureFields(signed)
    expect(fields).toHaveLength(3)
    for (const {
      cms,
      range: [start, before, after, rest],
    } of fields) {
      writeFileSync(join(folder, 'cms'), cms)
      writeFileSync(
        join(folder, 'content'),
        Buffer.concat([signed.subarray(start, before), signed.subarray(after, after + rest)]),
      )
      const options = 'cms -verify -binary -inform DER -in cms -content content -CAfile root.pem -purpose any -out out'
      expect(() => run('openssl', ...options.split(' '))).not.toThrow()
      const shown = run('openssl', ...'cms -cmsout -print -inform DER -in cms'.split(' '))
      const [own] = shown.split('unsignedAttrs')
      expect(own).toContain('signingCertificateV2')
      expect(own).not.toContain('signingTime')
    }
  })

  it('leave the file clean, tagged and with its outline', async () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/)
    expect(await pdfOutline(signed)).toEqual(await pdfOutline(printed))
    expect(await pdfTags(signed)).toEqual(await pdfTags(printed))
    expect(Buffer.from(signed.subarray(0, printed.length)).equals(printed)).toBe(true)
  })

  it('verify here too, told by their names, with the instants that time-stamps prove', async () => {
    const { signatures, findings } = await verifyFile(signed, roots(), '2024-12-13T00:00:00Z')
    expect(findings).toEqual([])
    expect(
      signatures.map(({ field, signer, authority: of, provedAt }) => [field, signer, of, provedAt !== null]),
    ).toEqual([
      ['ChuKy1', 'Nguyễn Văn A', 'thử nghiệm', false],
      ['ChuKy2', 'Trần Thị B', 'thử nghiệm', true],
      ['ChuKy3', 'Lê Văn C', 'thử nghiệm', true],
    ])
  })

  it('are the same bytes when an RSA key signs the same file again', async () => {
    const key = await authority.key('Nguyễn Văn A', 'rsa')
    const again = () => signFile(printed, visibleField(1, 'Nguyễn Văn A'), key)
    expect(Buffer.compare(await again(), await again())).toBe(0)
  })
})
