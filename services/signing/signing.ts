import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { stampLines, trialNotice } from '../../contracts/document/signature-applied.ts'
import { addedTo, completed, isTrusted, readCertificate } from './foreign.ts'
import { issueCertificate } from './keys/test-authority.ts'
import type { Field } from './pades/field.ts'
import type { SignatureRequest, Signing } from './port.ts'
import { prepare, signFile } from './sign-file.ts'
import { type RootOptions, testRoot } from './test-root.ts'
import { rootsIn } from './verify/roots.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export type SigningOptions = RootOptions & {
  /** PEM: the roots under which certificates of people are taken; none where it is absent. */
  readonly trusted?: string
}

/** Makes the test authority when it is first asked for. Throws where `trusted` holds what is no certificate. */
export function openSigning({ trusted = '', ...options }: SigningOptions): Signing {
  const roots = rootsIn(trusted)
  let opened: ReturnType<typeof testRoot> | undefined
  const root = () => {
    opened ??= testRoot(options).catch((error) => {
      opened = undefined
      throw error
    })
    return opened
  }
  return {
    async signForTrial(pdf, request) {
      const authority = await root()
      // Of an elliptic curve: made in a moment. Valid around the signature alone; nobody keeps its key.
      const certificate = await issueCertificate(authority, {
        commonName: request.signer,
        kind: 'ec',
        ...around(request.at),
      })
      const signed = await signFile(pdf, fieldOf(request, trialNotice), {
        ...certificate,
        chain: [authority.certificate],
      })
      return { pdf: signed, certificate: createHash('sha256').update(certificate.certificate).digest('hex') }
    },
    readCertificate,
    isTrusted: (certificates, at) => isTrusted(certificates, roots, at),
    async prepare(pdf, request, certificate) {
      return prepare(pdf, fieldOf(request), certificate)
    },
    complete: completed,
    async addedTo(base, signed) {
      const own = { name: trialNotice, certificate: new X509Certificate((await root()).certificate) }
      return addedTo(base, signed, { roots, own, now: options.now() })
    },
  }
}

function around(at: string): { readonly from: string; readonly to: string } {
  const instant = Date.parse(at)
  return { from: new Date(instant - DAY_MS).toISOString(), to: new Date(instant + DAY_MS).toISOString() }
}

function fieldOf({ field, signer, at, location, place }: SignatureRequest, notice?: string): Field {
  const lines = stampLines(signer, at)
  return {
    ...{ name: field, signer, at, ...(location === undefined ? {} : { place: location }) },
    ...(place === null
      ? {}
      : { stamp: { ...place, lines, font: font(), ...(notice === undefined ? {} : { notice }) } }),
  }
}

let bytes: Uint8Array | undefined

/** The face that papers are set in. */
function font(): Uint8Array {
  bytes ??= readFileSync(
    createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  )
  return bytes
}
