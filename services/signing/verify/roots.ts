import { X509Certificate } from 'node:crypto'
import { commonName, type Root } from './verify-file.ts'

/** How a report names the test authority of the installation. */
export const OWN_ROOT = 'đơn vị thử nghiệm của dịch vụ này'

/** The certificates of a PEM text, each by its common name. Throws where a block is none. */
export function rootsIn(pem: string): Root[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => {
    const certificate = new X509Certificate(block)
    return { name: commonName(certificate), certificate }
  })
}
