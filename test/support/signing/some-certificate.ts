// A certificate that anything may be tried with: of nobody, made once.
import { createRoot, issueCertificate } from '../../../services/signing/keys/test-authority.ts'
import { years } from './authority.ts'

const root = await createRoot({ commonName: 'Không ai', kind: 'ec', ...years })
const issued = await issueCertificate(root, { commonName: 'Không ai', kind: 'ec', ...years })

export const someCertificate = Buffer.from(issued.certificate).toString('base64')
