// A test authority with its keys, made once for a test file: an RSA key takes a moment.
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  createRoot,
  type Issued,
  issueCertificate,
  type KeyKind,
} from '../../../services/signing/keys/test-authority.ts'
import type { Field } from '../../../services/signing/pades/field.ts'
import type { SigningKey } from '../../../services/signing/sign-file.ts'

export const years = { from: '2024-01-01T00:00:00Z', to: '2034-01-01T00:00:00Z' }
export const at = '2024-12-12T07:00:00.000Z'

export async function testAuthority(commonName = 'Chứng thư gốc thử nghiệm') {
  const root = await createRoot({ commonName, kind: 'rsa', ...years })
  return {
    root,
    roots: [{ name: 'thử nghiệm', certificate: new X509Certificate(root.certificate) }],
    key: (name: string, kind: KeyKind, valid = years): Promise<SigningKey> => keyOf(root, name, kind, valid),
  }
}

async function keyOf(root: Issued, commonName: string, kind: KeyKind, valid: typeof years): Promise<SigningKey> {
  return { ...(await issueCertificate(root, { commonName, kind, ...valid })), chain: [root.certificate] }
}

export const tinos = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
)

/** A visible field on the first page, one below another. */
export function visibleField(n: number, signer: string): Field {
  return {
    ...{ name: `ChuKy${n}`, signer, at, reason: 'Ký văn bản', place: 'Sơn La' },
    stamp: {
      ...{ page: 0, rect: [300, 100 * n, 460, 100 * n + 70], font: tinos, notice: 'CHỮ KÝ THỬ NGHIỆM' },
      lines: [`Ký bởi: ${signer}`, 'Thời gian ký: 12/12/2024 14:00:00 +07:00'],
    },
  }
}
