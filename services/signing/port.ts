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

export type Signing = {
  /** Signs with a certificate that the installation's test authority makes for the name, and for nothing else. */
  signForTrial(pdf: Uint8Array, request: SignatureRequest): Promise<Signed>
}
