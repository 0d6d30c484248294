// The service's own key out of a file that openssl wrote, and what is said where it cannot be used.
import { execFileSync } from 'node:child_process'
import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { SealUnavailable } from '../../services/signing/port.ts'
import { openSigning, type SigningOptions } from '../../services/signing/signing.ts'
import { verifyFile } from '../../services/signing/verify/verify-file.ts'
import { needs } from '../support/programs.ts'
import { testAuthority, years } from '../support/signing/authority.ts'
import { smallPdf } from '../support/small-pdf.ts'

const { describe, it } = needs('openssl')
const folder = mkdtempSync(join(tmpdir(), 'bon-tot-service-key-'))
const at = (name: string) => join(folder, name)
const now = '2024-12-12T07:00:00.000Z'
const NAME = 'Cơ sở dữ liệu bốn tốt'
let authority: Awaited<ReturnType<typeof testAuthority>>

beforeAll(async () => {
  authority = await testAuthority()
  writeFileSync(at('root.pem'), new X509Certificate(authority.root.certificate).toString())
  for (const kind of ['rsa', 'ec'] as const) await writeKeyFile(kind, kind, years)
  await writeKeyFile('expired', 'ec', { from: '2022-01-01T00:00:00Z', to: '2024-01-01T00:00:00Z' })
  await writeKeyFile('later', 'ec', { from: '2025-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' })
  await writeKeyFile('old', 'ec', years, ['-legacy'])
  writeFileSync(at('password'), 'mật khẩu\nand what nobody reads\n')
  writeFileSync(at('other'), 'khác')
  writeFileSync(at('garbage.p12'), randomBytes(500))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function writeKeyFile(name: string, kind: 'rsa' | 'ec', valid: typeof years, more: readonly string[] = []) {
  const { privateKey, certificate } = await authority.key(NAME, kind, valid)
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  writeFileSync(at('key.pem'), key.export({ format: 'pem', type: 'pkcs8' }))
  writeFileSync(at('own.pem'), new X509Certificate(certificate).toString())
  const options = ['-inkey', 'key.pem', '-in', 'own.pem', '-certfile', 'root.pem', '-passout', 'pass:mật khẩu', ...more]
  execFileSync('openssl', ['pkcs12', '-export', '-out', `${name}.p12`, ...options], { cwd: folder, stdio: 'pipe' })
  rmSync(at('key.pem'))
}

function signing(serviceKey?: SigningOptions['serviceKey']) {
  const options = { folder: at('signing'), wrappingKey: new Uint8Array(32), random: (n: number) => randomBytes(n) }
  return openSigning({ ...options, now: () => now, ...(serviceKey === undefined ? {} : { serviceKey }) })
}
const fileOf = (name: string, password = 'password') => ({ path: at(`${name}.p12`), passwordPath: at(password) })

describe('the service’s own signature', () => {
  it.each(['rsa', 'ec'] as const)(
    'is made with the %s key of the file, over the whole, and shows on no page',
    async (kind) => {
      const pdf = await smallPdf()
      const own = signing(fileOf(kind))
      expect(await own.sealFault()).toBeNull()
      const sealed = await own.seal(pdf)
      const { signatures, findings } = await verifyFile(sealed.pdf, authority.roots, now)
      expect(findings).toEqual([])
      expect(signatures.map(({ field, signer, toldAt, certificate }) => [field, signer, toldAt, certificate])).toEqual([
        [sealed.field, NAME, now, sealed.certificate],
      ])
      expect(Buffer.from(sealed.pdf.subarray(0, pdf.length)).equals(pdf)).toBe(true)
      expect(sealed.at).toBe(now)
    },
  )

  it('is the test authority’s where no file is named', async () => {
    const own = signing()
    expect(await own.sealFault()).toBeNull()
    const sealed = await own.seal(await smallPdf())
    const { signatures } = await verifyFile(sealed.pdf, [], now)
    expect(signatures.map(({ signer }) => signer)).toEqual(['Dịch vụ bon-tot'])
  })

  it.each([
    ['no file', fileOf('nothing'), 'ENOENT'],
    ['a file that is none', fileOf('garbage'), 'not a PKCS #12 file'],
    ['another password', fileOf('rsa', 'other'), 'wrong password'],
    ['no file with the password', fileOf('rsa', 'nowhere'), 'ENOENT'],
    ['an encryption that is too old', fileOf('old'), 'export it again with openssl pkcs12 -export'],
    ['a certificate that expired', fileOf('expired'), 'is valid from 2022-01-01T00:00:00.000Z to 2024-01-01'],
    ['one that is not valid yet', fileOf('later'), 'is valid from 2025-01-01'],
  ] as const)('is not made of %s, and the variable to set is named', async (_, file, why) => {
    const own = signing(file)
    const fault = await own.sealFault()
    expect(fault).toContain('BON_TOT_SIGN_P12')
    expect(fault).toContain(why)
    await expect(own.seal(await smallPdf())).rejects.toThrow(new SealUnavailable(fault!))
  })
})
