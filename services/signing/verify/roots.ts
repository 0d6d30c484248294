import { X509Certificate } from 'node:crypto'
import { commonName, type Root } from './verify-file.ts'

/** The certificates of a PEM text, each by its common name. Throws where a block is none. */
export function rootsIn(pem: string): Root[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => {
    const certificate = new X509Certificate(block)
    return { name: commonName(certificate), certificate }
  })
}
