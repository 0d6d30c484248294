// The key in a token that never gives it away: SoftHSM stands in for it, over PKCS #11 as an office's client would use it.
import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { complete, prepare, WrongSignature } from '../../services/signing/sign-file.ts'
import { verifyFile } from '../../services/signing/verify/verify-file.ts'
import { needs } from '../support/programs.ts'
import { visibleField } from '../support/signing/authority.ts'
import { smallPdf } from '../support/small-pdf.ts'

const { describe, it } = needs('openssl', 'softhsm2-util', 'pkcs11-tool')
const folder = mkdtempSync(join(tmpdir(), 'bon-tot-token-'))
const module = '/usr/lib/softhsm/libsofthsm2.so'
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, {
    cwd: folder,
    stdio: 'pipe',
    env: { PATH: process.env.PATH, SOFTHSM2_CONF: join(folder, 'conf') },
  })
const token = (...args: string[]) => run('pkcs11-tool', '--module', module, '--login', '--pin', '1234', ...args)
/** A certificate of openssl is valid from now on. */
const now = new Date(Date.now() + 60_000).toISOString()
let certificate: Uint8Array

beforeAll(() => {
  mkdirSync(join(folder, 'tokens'))
  writeFileSync(join(folder, 'conf'), `directories.tokendir = ${join(folder, 'tokens')}\nobjectstore.backend = file\n`)
  run('softhsm2-util', ...'--init-token --free --label thu --pin 1234 --so-pin 5678'.split(' '))
  run('openssl', ...'req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 3650 -subj /CN=CA'.split(' '))
  const request = 'req -newkey rsa:2048 -nodes -keyout key.pem -out own.csr -utf8 -subj'.split(' ')
  run('openssl', ...request, '/CN=Nguyễn Văn A')
  writeFileSync(join(folder, 'ext'), 'basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\n')
  const issue = 'x509 -req -in own.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile ext -out own.pem'
  run('openssl', ...issue.split(' '))
  run('openssl', ...'pkcs8 -topk8 -nocrypt -in key.pem -outform DER -out key.der'.split(' '))
  run('softhsm2-util', ...'--import key.pem --token thu --label ky --id 01 --pin 1234'.split(' '))
  rmSync(join(folder, 'key.pem'))
  certificate = new X509Certificate(readFileSync(join(folder, 'own.pem'))).raw
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a signature by a token', () => {
  it('is made of the bytes to be signed alone, and completes the prepared file', async () => {
    const field = { ...visibleField(1, 'Nguyễn Văn A'), at: now }
    const prepared = await prepare(await smallPdf(), field, certificate)
    writeFileSync(join(folder, 'to-be-signed'), prepared.toBeSigned)
    token(...'--sign --id 01 --mechanism SHA256-RSA-PKCS --input-file to-be-signed --output-file value'.split(' '))
    const signed = complete(prepared, { certificate, chain: [] }, readFileSync(join(folder, 'value')))
    const roots = [{ name: 'CA', certificate: new X509Certificate(readFileSync(join(folder, 'ca.pem'))) }]
    const { signatures, findings } = await verifyFile(signed, roots, now)
    expect(findings).toEqual([])
    expect(signatures.map(({ signer, authority }) => [signer, authority])).toEqual([['Nguyễn Văn A', 'CA']])
  })

  it('is refused where it is of other bytes', async () => {
    const prepared = await prepare(await smallPdf(), visibleField(1, 'Nguyễn Văn A'), certificate)
    writeFileSync(join(folder, 'other'), Buffer.from('other bytes'))
    token(...'--sign --id 01 --mechanism SHA256-RSA-PKCS --input-file other --output-file value'.split(' '))
    const value = readFileSync(join(folder, 'value'))
    expect(() => complete(prepared, { certificate, chain: [] }, value)).toThrow(WrongSignature)
  })
})
