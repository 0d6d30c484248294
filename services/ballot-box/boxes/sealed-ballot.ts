// A ballot on its way into the box: X25519 (RFC 7748), HKDF-SHA-256 (RFC 5869), AES-256-GCM, all ballots of one length.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import type { Choice } from './port.ts'

const codes = ['yes', 'no', 'blank'] as const satisfies readonly Choice[]
const publicBytes = 44
const tagBytes = 16
/** Every ballot is sealed to a key of its own, so one nonce serves. */
const nonce = Buffer.alloc(12)

export type ElectionKey = { readonly publicKey: Buffer; readonly privateKey: Buffer }

/** DER: SPKI and PKCS #8. */
export function newElectionKey(): ElectionKey {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  }
}

/** One byte a row, so that a ballot's length says nothing. */
export function sealBallot(publicKey: Uint8Array, choices: readonly Choice[]): Buffer {
  const election = createPublicKey({ key: Buffer.from(publicKey), type: 'spki', format: 'der' })
  const own = generateKeyPairSync('x25519')
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

function keyBetween(privateKey: KeyObject, publicKey: KeyObject, sender: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), sender, 'bon-tot ballot', 32))
}
