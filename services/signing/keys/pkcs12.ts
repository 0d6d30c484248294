// A key with its certificates out of a PKCS #12 file (RFC 7292).
import { createPrivateKey, X509Certificate } from 'node:crypto'
import * as pkijs from 'pkijs'
import { bufferOf, parseDer } from '../pades/der.ts'
import type { SigningKey } from '../sign-file.ts'

/** Message: what is wrong, and what to do. */
export class BadKeyFile extends Error {
  override readonly name = 'BadKeyFile'
}

/** Opened in place; the library's own type keeps the call to itself. */
type Shrouded = { parseInternalValues(given: { password: ArrayBuffer }): Promise<void> }

const keyBag = '1.2.840.113549.1.12.10.1.1'
const shroudedKeyBag = '1.2.840.113549.1.12.10.1.2'
const certificateBag = '1.2.840.113549.1.12.10.1.3'

/** Throws BadKeyFile. */
export async function openKeyFile(bytes: Uint8Array, password: string): Promise<SigningKey> {
  const bags = await bagsOf(bytes, bufferOf(new TextEncoder().encode(password)))
  const privateKey = bags.flatMap(({ bagId, bagValue }) => {
    if (bagId === keyBag) return [derOf(bagValue as pkijs.PrivateKeyInfo)]
    return bagId === shroudedKeyBag ? [derOf((bagValue as pkijs.PKCS8ShroudedKeyBag).parsedValue!)] : []
  })
  const certificates = bags.flatMap(({ bagId, bagValue }) =>
    bagId === certificateBag ? [derOf((bagValue as pkijs.CertBag).parsedValue as pkijs.Certificate)] : [],
  )
  if (privateKey.length !== 1) throw new BadKeyFile(`it holds ${privateKey.length} keys, one is expected`)
  const key = createPrivateKey({ key: Buffer.from(privateKey[0]!), format: 'der', type: 'pkcs8' })
  const own = certificates.find((der) => new X509Certificate(der).checkPrivateKey(key))
  if (own === undefined) throw new BadKeyFile('it holds no certificate of its key')
  return { privateKey: privateKey[0]!, certificate: own, chain: certificates.filter((der) => der !== own) }
}

async function bagsOf(bytes: Uint8Array, password: ArrayBuffer): Promise<pkijs.SafeBag[]> {
  const file = shaped(bytes)
  try {
    await file.parseInternalValues({ password })
    const safe = file.parsedValue!.authenticatedSafe!
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) })
    const contents: { value: pkijs.SafeContents }[] = safe.parsedValue.safeContents
    const bags = contents.flatMap(({ value }) => value.safeBags)
    for (const { bagId, bagValue } of bags) {
      if (bagId === shroudedKeyBag) {
        await (bagValue as unknown as Shrouded).parseInternalValues({ password })
      }
    }
    return bags
  } catch (error) {
    throw new BadKeyFile(
      `wrong password, or an encryption older than PBES2 with AES (${(error as Error).message}): export it again with openssl pkcs12 -export`,
    )
  }
}

function shaped(bytes: Uint8Array): pkijs.PFX {
  try {
    return new pkijs.PFX({ schema: parseDer(bytes) })
  } catch {
    throw new BadKeyFile('not a PKCS #12 file')
  }
}

function derOf(value: { toSchema(): { toBER(sizeOnly: boolean): ArrayBuffer } }): Uint8Array {
  return new Uint8Array(value.toSchema().toBER(false))
}
