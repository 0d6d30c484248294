import type { BodyOf } from '../../../contracts/define.ts'
import type { RegisterCertificate } from '../../../contracts/person/register-certificate.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { businessDate } from '../../../contracts/time.ts'
import { streamName } from '../../decisions/kernel/stream-type.ts'
import { person } from '../../decisions/person/state.ts'
import type { CertificateFacts, Certificates } from '../../signing/port.ts'
import type { ApiDeps } from '../deps.ts'
import { personNames } from '../person-names.ts'
import type { Preparation } from '../preparations.ts'
import { certificatesIn, unfit, untrusted } from './certificates.ts'

type Sent = { readonly organisationId: string; readonly certificate: string; readonly chain?: readonly string[] }

/** What the certificate says of the person is compared with what is recorded, and not kept: only its hash and its days are. */
export const registerCertificate: Preparation = async (deps, { id, body }) => {
  const sent = body as Sent
  const certificates = certificatesIn(sent)
  const facts = deps.signing.readCertificate(certificates.certificate)
  if (facts === null) return unfit()
  const days = { from: businessDate(facts.from), until: businessDate(facts.until) }
  const made = { organisationId: sent.organisationId, certificate: facts.sha256, ...days }
  const refused = (await unknownPerson(deps, id!)) ? null : await notTheirs(deps, id!, facts, certificates)
  if (refused !== null) return refused
  return { body: made satisfies BodyOf<typeof RegisterCertificate>, asked: { ...sent } }
}

/** Then there is nobody to compare with, and the command is answered so. */
async function unknownPerson({ store }: ApiDeps, id: string): Promise<boolean> {
  return (await store.read(streamName(person, id))).length === 0
}

async function notTheirs(
  deps: ApiDeps,
  id: string,
  { name, until }: CertificateFacts,
  certificates: Certificates,
): Promise<Refused | null> {
  const [named] = await personNames(deps, [id])
  if (!isSameName(name, named!.fullName)) {
    return refuse('CERTIFICATE_UNFIT', 'Chứng thư số mang tên người khác.', {
      pointer: '/certificate',
      detail: 'chứng thư số có tên (CN) đúng họ tên của người này',
    })
  }
  const now = deps.now()
  // One that expired is refused for that.
  return until < now || deps.signing.isTrusted(certificates, now) ? null : untrusted()
}

/** Authorities write names in capitals as often as not. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) =>
    name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleUpperCase('vi'),
  )
  return a === b
}
