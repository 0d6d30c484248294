import type { Envelope } from '../../contracts/envelope.ts'
import type { FileKind, FileVerified } from '../../contracts/http/file-verified.ts'

/** Where a signature shows on the page: points from the lower left corner, the page counted from 0. */
export type Place = {
  readonly page: number
  readonly rect: readonly [left: number, bottom: number, right: number, top: number]
}

/** One signature to be made in a file. */
export type SignatureRequest = {
  /** Unique within the file. */
  readonly field: string
  readonly signer: string
  /** UTC instant that the file tells. */
  readonly at: string
  /** Where the paper is signed: `Sơn La`. */
  readonly location?: string
  /** Invisible where there is none. */
  readonly place: Place | null
}

export type Signed = {
  readonly pdf: Uint8Array
  /** SHA-256 of the signer's certificate. */
  readonly certificate: string
}

/** Certificates in DER: of the signer, and those above it. */
export type Certificates = { readonly certificate: Uint8Array; readonly chain: readonly Uint8Array[] }

export type CertificateFacts = {
  readonly sha256: string
  /** Common name of the subject. */
  readonly name: string
  /** UTC instants. */
  readonly from: string
  readonly until: string
}

/** A signature that stands in a file that came back. */
export type Added = Signed & { readonly field: string; readonly at: string; readonly provedAt: string | null }

/** A file that carries the service's own signature. */
export type Sealed = Signed & { readonly field: string; readonly at: string }

/** The service cannot sign just now; the message says what an operator has to do. */
export class SealUnavailable extends Error {
  override readonly name = 'SealUnavailable'
}

/** What the log says of a file. */
export type KnownFile = {
  readonly kind: FileKind
  /** Of the document, dossier, ballot or candidacy. */
  readonly id: string
  /** SHA-256 of the issued files that a dossier must hold. */
  readonly holds: readonly string[]
}

/** The log as somebody who has a file checked may see it. */
export type LogView = {
  known(sha256: string): Promise<KnownFile | null>
  /** A stream's events, in order. */
  events(stream: string): Promise<readonly Envelope[]>
}

/**
 * The file with a time-stamp in its newest signature, whose field is named. May take minutes; throws where the authority
 * does not answer, or not as asked.
 */
export type Timestamping = (
  pdf: Uint8Array,
  field: string,
) => Promise<{ readonly pdf: Uint8Array; readonly provedAt: string }>

export type Signing = {
  /** What a file proves itself and what the log says of it, under the roots of this installation. */
  judge(pdf: Uint8Array, log: LogView): Promise<FileVerified>
  /** Adds the service's own signature, which shows on no page. Throws SealUnavailable. */
  seal(pdf: Uint8Array): Promise<Sealed>
  /** Why it could not sign just now; null where it can. */
  sealFault(): Promise<string | null>
  /** Signs with a certificate that the installation's test authority makes for the name, and for nothing else. */
  signForTrial(pdf: Uint8Array, request: SignatureRequest): Promise<Signed>
  /** Null where it is none, or no key may sign documents with it (RSA below 2048 bits, other usage). */
  readCertificate(der: Uint8Array): CertificateFacts | null
  /** Whether its chain leads to one of the roots that the operator named, at an instant. */
  isTrusted(certificates: Certificates, at: string): boolean
  /** The file with an open field, and what the key elsewhere signs. */
  prepare(
    pdf: Uint8Array,
    request: SignatureRequest,
    certificate: Uint8Array,
  ): Promise<{ readonly pdf: Uint8Array; readonly toBeSigned: Uint8Array; readonly digest: Uint8Array }>
  /** The prepared file with the signature in it; null where that is not the certificate's over what was to be signed. */
  complete(prepared: Uint8Array, certificates: Certificates, value: Uint8Array): Uint8Array | null
  /** The signature that a file has more than `base`; null where it is not that file with one right signature more. */
  addedTo(base: Uint8Array, signed: Uint8Array): Promise<Added | null>
}
