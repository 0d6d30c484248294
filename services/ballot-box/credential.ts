/** RFC 4648 base32: no 0, 1, 8 or 9, which a hand reads for letters. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const length = 26

/** 26 letters of 17 random bytes (130 of their bits), in groups as they are printed: `ABCDE-FGHIJ-…`. */
export function credentialText(random: Uint8Array): string {
  let bits = 0n
  for (const byte of random) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let n = 0; n < length; n++) {
    text = letters[Number(bits & 31n)]! + text
    bits >>= 5n
  }
  return text.match(/.{1,5}/g)!.join('-')
}

/** As typed from a slip: case and hyphens do not matter. */
export function normalised(credential: string): string {
  return credential.replaceAll('-', '').toUpperCase()
}
