// The service's own key, with which it signs what it puts together: out of a file that the operator names.

import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readCertificate } from './foreign.ts'
import { openKeyFile } from './keys/pkcs12.ts'
import { SealUnavailable } from './port.ts'
import type { SigningKey } from './sign-file.ts'

export type ServiceKeyFile = {
  /** PKCS #12. */
  readonly path: string
  /** Its password in the first line; without one the file has an empty password. */
  readonly passwordPath?: string | undefined
}

/** Throws SealUnavailable, which names the variable to set, where no key that may sign is in it. */
export async function openServiceKey({ path, passwordPath }: ServiceKeyFile): Promise<SigningKey> {
  try {
    const password = passwordPath === undefined ? '' : readFileSync(passwordPath, 'utf8').split(/\r?\n/)[0]!
    return await openKeyFile(new Uint8Array(readFileSync(path)), password)
  } catch (error) {
    throw new SealUnavailable(`BON_TOT_SIGN_P12 (${path}) cannot be used: ${(error as Error).message}`)
  }
}

/** Throws SealUnavailable where the certificate is of another use, or not of this instant. */
export function checkedOn(at: string, { certificate }: SigningKey): void {
  const facts = readCertificate(certificate)
  if (facts === null) throw new SealUnavailable('the certificate in BON_TOT_SIGN_P12 is not for signing documents')
  if (facts.from <= at && at <= facts.until) return
  const { subject } = new X509Certificate(certificate)
  throw new SealUnavailable(
    `the certificate in BON_TOT_SIGN_P12 (${subject.replaceAll('\n', ', ')}) is valid from ${facts.from} to ${facts.until}`,
  )
}
