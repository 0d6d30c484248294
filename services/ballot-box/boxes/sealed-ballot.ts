// A ballot on its way into the box: X25519 (RFC 7748), HKDF-SHA-256 (RFC 5869), AES-256-GCM, all ballots of one length.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import type { Random } from '../../random.ts'
import type { Choice } from './port.ts'

const codes = ['yes', 'no', 'blank'] as const satisfies readonly Choice[]
const publicBytes = 44
const privateBytes = 32
/** What comes before a private key of X25519 in its PKCS #8 form (RFC 8410, 7). */
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex')
const tagBytes = 16
/** Every ballot is sealed to a key of its own, so one nonce serves. */
const nonce = Buffer.alloc(12)

export type ElectionKey = { readonly publicKey: Buffer; readonly privateKey: Buffer }

/** DER: SPKI and PKCS #8. */
export function newElectionKey(random: Random): ElectionKey {
  const { publicKey, privateKey } = newKeyPair(random)
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  }
}

/** One byte a row, so that a ballot's length says nothing. */
export function sealBallot(publicKey: Uint8Array, choices: readonly Choice[], random: Random): Buffer {
  const election = createPublicKey({ key: Buffer.from(publicKey), type: 'spki', format: 'der' })
  const own = newKeyPair(random)
  const sender = own.publicKey.export({ type: 'spki', format: 'der' })
  const cipher = createCipheriv('aes-256-gcm', keyBetween(own.privateKey, election, sender), nonce)
  const plain = Uint8Array.from(choices, (choice) => codes.indexOf(choice))
  return Buffer.concat([sender, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** null for what is no ballot sealed to this key. */
export function openBallot(privateKey: Uint8Array, sealed: Uint8Array): readonly Choice[] | null {
  const bytes = Buffer.from(sealed)
  try {
    const election = createPrivateKey({ key: Buffer.from(privateKey), type: 'pkcs8', format: 'der' })
    const sender = bytes.subarray(0, publicBytes)
    const from = createPublicKey({ key: sender, type: 'spki', format: 'der' })
    const decipher = createDecipheriv('aes-256-gcm', keyBetween(election, from, sender), nonce)
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    const plain = Buffer.concat([decipher.update(bytes.subarray(publicBytes, -tagBytes)), decipher.final()])
    const choices = [...plain].map((code) => codes[code])
    return choices.every((choice) => choice !== undefined) ? choices : null
  } catch {
    return null
  }
}

function newKeyPair(random: Random): { publicKey: KeyObject; privateKey: KeyObject } {
  const der = Buffer.concat([privatePrefix, random(privateBytes)])
  const privateKey = createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
  der.fill(0)
  return { publicKey: createPublicKey(privateKey), privateKey }
}

function keyBetween(privateKey: KeyObject, publicKey: KeyObject, sender: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), sender, 'bon-tot ballot', 32))
}
