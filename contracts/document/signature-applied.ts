import Type from 'typebox'
import { event } from '../define.ts'
import { shortDate, vietnamTime } from '../time.ts'
import { closed, Id, Label, oneOf, Positive, Sha256 } from '../values.ts'

export const SignatureInstant = Type.String({ format: 'date-time', description: 'Thời điểm (UTC)' })

/** What each way of signing adds to a paper's file; the API fills all but the person. */
export const signatureMade = {
  personId: Id,
  /** SHA-256 of the signer's certificate. */
  certificate: Sha256,
  /** SHA-256 of the file that was signed: the printed one, or the one with the signature before. */
  base: Sha256,
  /** Of the file with this signature; every byte of `base` is at its beginning. */
  sha256: Sha256,
  pages: Positive,
  /** What the file tells as the time of signing. */
  at: SignatureInstant,
  /** What a time-stamp proves. */
  provedAt: Type.Optional(SignatureInstant),
} as const

/** A person's digital signature stands in the paper's file. */
export const SignatureApplied = event(
  'SignatureApplied',
  2,
  closed({
    ...signatureMade,
    /** test-key: a certificate of this installation's own test authority; token: prepared here, signed elsewhere. */
    way: oneOf('test-key', 'token', 'plug-in'),
    /** Which preparation it answers, where it was made elsewhere. */
    signatureId: Type.Optional(Id),
    /** Name of the signature field in the file. */
    field: Label(60),
  }),
)

/** Said above a signature of the installation's own test authority. */
export const trialNotice = 'CHỮ KÝ THỬ NGHIỆM'

/** What a signature shows on the page, with the time's zone: `Thời gian ký: 12/12/2024 14:00:00 +07:00`. */
export function stampLines(signer: string, at: string): string[] {
  const [date, time] = vietnamTime(at).split('T') as [string, string]
  return [`Ký bởi: ${signer}`, `Thời gian ký: ${shortDate(date)} ${time} +07:00`]
}
