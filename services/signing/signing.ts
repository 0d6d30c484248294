import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { stampLines, trialNotice } from '../../contracts/document/signature-applied.ts'
import { sha256Of } from '../store/files/port.ts'
import { addedTo, completed, isTrusted, readCertificate } from './foreign.ts'
import { type Issued, issueCertificate } from './keys/test-authority.ts'
import type { Field } from './pades/field.ts'
import { SealUnavailable, type SignatureRequest, type Signing } from './port.ts'
import { checkedOn, openServiceKey, type ServiceKeyFile } from './service-key.ts'
import { prepare, type SigningKey, signFile } from './sign-file.ts'
import { type RootOptions, testRoot } from './test-root.ts'
import { judge } from './verify/judge.ts'
import { OWN_ROOT, rootsIn } from './verify/roots.ts'
import { commonName } from './verify/verify-file.ts'

/** Whose signature it is that the test authority vouches for. */
const SERVICE = 'Dịch vụ bon-tot'
const DAY_MS = 24 * 60 * 60 * 1000

export type SigningOptions = RootOptions & {
  /** PEM: the roots under which certificates of people are taken; none where it is absent. */
  readonly trusted?: string
  /** The service's own; absent: the test authority makes one. */
  readonly serviceKey?: ServiceKeyFile
}

/** Makes the test authority when it is first asked for. Throws where `trusted` holds what is no certificate. */
export function openSigning({ trusted = '', serviceKey, ...options }: SigningOptions): Signing {
  const roots = rootsIn(trusted)
  let opened: ReturnType<typeof testRoot> | undefined
  const root = () => {
    opened ??= testRoot(options).catch((error) => {
      opened = undefined
      throw error
    })
    return opened
  }
  const ownKey = async (at: string) => {
    if (serviceKey === undefined) return trialKey(await root(), SERVICE, at)
    const key = await openServiceKey(serviceKey)
    checkedOn(at, key)
    return key
  }
  /** The test authority's own is named as what it is. */
  const allRoots = async () => [
    ...roots,
    { name: OWN_ROOT, certificate: new X509Certificate((await root()).certificate) },
  ]
  return {
    judge: async (pdf, log) => judge(pdf, { roots: await allRoots(), log, now: options.now() }),
    async seal(pdf) {
      const at = options.now()
      const key = await ownKey(at)
      const field = 'ChuKyDichVu'
      const signed = await signFile(pdf, { name: field, signer: commonNameOf(key), at }, key)
      return { pdf: signed, certificate: sha256Of(key.certificate), field, at }
    },
    async sealFault() {
      try {
        if (serviceKey !== undefined) await ownKey(options.now())
        return null
      } catch (error) {
        if (error instanceof SealUnavailable) return error.message
        throw error
      }
    },
    async signForTrial(pdf, request) {
      const key = await trialKey(await root(), request.signer, request.at)
      const signed = await signFile(pdf, fieldOf(request, trialNotice), key)
      return { pdf: signed, certificate: sha256Of(key.certificate) }
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

/** Of an elliptic curve: made in a moment. Valid around the signature alone; nobody keeps its key. */
async function trialKey(authority: Issued, commonName: string, at: string): Promise<SigningKey> {
  const issued = await issueCertificate(authority, { commonName, kind: 'ec', ...around(at) })
  return { ...issued, chain: [authority.certificate] }
}

function commonNameOf({ certificate }: SigningKey): string {
  return commonName(new X509Certificate(certificate))
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
