// The key in a token that never gives it away: SoftHSM stands in for it, over PKCS #11 as an office's client would use it.
import { afterAll, beforeAll, expect } from 'vitest'
import { complete, prepare, type SigningKey, WrongSignature } from '../../services/signing/sign-file.ts'
import { verifyFile } from '../../services/signing/verify/verify-file.ts'
import { needs } from '../support/programs.ts'
import { testAuthority, visibleField } from '../support/signing/authority.ts'
import { softToken, type Token } from '../support/signing/token.ts'
import { smallPdf } from '../support/small-pdf.ts'

const { describe, it } = needs('softhsm2-util', 'pkcs11-tool')
let authority: Awaited<ReturnType<typeof testAuthority>>
let own: SigningKey
let token: Token

beforeAll(async () => {
  authority = await testAuthority()
  own = await authority.key('Nguyễn Văn A', 'rsa')
  token = softToken(own.privateKey)
}, 60_000)
afterAll(() => token?.close())

describe('a signature by a token', () => {
  it('is made of the bytes to be signed alone, and completes the prepared file', async () => {
    const prepared = await prepare(await smallPdf(), visibleField(1, 'Nguyễn Văn A'), own.certificate)
    const signed = complete(prepared, own, token.sign(prepared.toBeSigned))
    const { signatures, findings } = await verifyFile(signed, authority.roots, '2024-12-13T00:00:00Z')
    expect(findings).toEqual([])
    expect(signatures.map(({ signer, authority: of }) => [signer, of])).toEqual([['Nguyễn Văn A', 'thử nghiệm']])
  })

  it('is refused where it is of other bytes', async () => {
    const prepared = await prepare(await smallPdf(), visibleField(1, 'Nguyễn Văn A'), own.certificate)
    const value = token.sign(Buffer.from('other bytes'))
    expect(() => complete(prepared, own, value)).toThrow(WrongSignature)
  })
})
