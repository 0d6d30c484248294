import { describe, expect, it } from 'vitest'
import { Corrupt } from '../../services/store/port.ts'
import { SubjectErased, type Vault } from '../../services/vault/port.ts'

const position = (n: number) => String(n).padStart(20, '0')

/** What every vault must do; `open` gives an empty one. */
export function vaultContract(name: string, open: () => Vault): void {
  const sealedName = (vault: Vault) => vault.seal('person-a', 'name', 'Nguyễn Văn A')

  describe(`${name}, when sealing`, () => {
    it('gives the text back', () => {
      const vault = open()
      expect(vault.open(sealedName(vault), 'name')).toBe('Nguyễn Văn A')
    })
    it('gives long and empty texts back', () => {
      const vault = open()
      for (const text of ['', 'Ưu điểm: đoàn kết.\n'.repeat(5000)])
        expect(vault.open(vault.seal('candidacy-x', 'note', text), 'note')).toBe(text)
    })
    it('writes version, iv, ciphertext and tag as base64url under the subject', () => {
      const vault = open()
      const { subject, sealed } = sealedName(vault)
      const bytes = Buffer.from(sealed, 'base64url')
      expect([subject, bytes[0], bytes.length]).toEqual([
        'person-a',
        1,
        1 + 12 + Buffer.byteLength('Nguyễn Văn A') + 16,
      ])
      expect(sealed).toMatch(/^[A-Za-z0-9_-]+$/)
    })
    it('never seals twice alike', () => {
      const vault = open()
      expect(sealedName(vault).sealed).not.toBe(sealedName(vault).sealed)
    })
  })

  describe(`${name}, when what is sealed was moved or changed`, () => {
    it('refuses it under another field', () => {
      const vault = open()
      expect(() => vault.open(sealedName(vault), 'phone')).toThrow(Corrupt)
    })
    it('refuses it under another subject', () => {
      const vault = open()
      vault.seal('person-b', 'name', 'Trần Thị B')
      expect(() => vault.open({ ...sealedName(vault), subject: 'person-b' }, 'name')).toThrow(Corrupt)
    })
    it('refuses it under a subject that never had a key', () => {
      const vault = open()
      expect(() => vault.open({ ...sealedName(vault), subject: 'person-z' }, 'name')).toThrow(Corrupt)
    })
    it('refuses every changed byte and every shortening', () => {
      const vault = open()
      const { subject, sealed } = sealedName(vault)
      const bytes = Buffer.from(sealed, 'base64url')
      for (let at = 0; at < bytes.length; at++) {
        const changed = Buffer.from(bytes)
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
        for (const damaged of [changed, bytes.subarray(0, at)])
          expect(() => vault.open({ subject, sealed: damaged.toString('base64url') }, 'name')).toThrow(Corrupt)
      }
    })
  })

  describe(`${name}, when a subject is erased`, () => {
    it('opens nothing of it, and everything of the others', () => {
      const vault = open()
      const [a, b] = [sealedName(vault), vault.seal('person-b', 'name', 'Trần Thị B')]
      vault.erase('person-a', position(7))
      expect([vault.open(a, 'name'), vault.open(b, 'name')]).toEqual([null, 'Trần Thị B'])
    })
    it('never makes it a key again', () => {
      const vault = open()
      vault.erase('person-a', position(7))
      vault.erase('person-a', position(8))
      expect(() => sealedName(vault)).toThrow(new SubjectErased('person-a'))
    })
    it('remembers the position, and the ones that passed since', () => {
      const vault = open()
      const seen = [vault.erasedUpTo()]
      vault.erase('person-a', position(7))
      seen.push(vault.erasedUpTo())
      vault.passed(position(1000))
      seen.push(vault.erasedUpTo())
      vault.passed(null)
      expect([...seen, vault.erasedUpTo()]).toEqual([null, position(7), position(1000), null])
    })
  })

  describe(`${name}, its HMAC`, () => {
    it('is the same for the same text and another in another vault', () => {
      const [one, other] = [open(), open()]
      expect(one.hmac('012345678901')).toBe(one.hmac('012345678901'))
      expect(one.hmac('012345678901')).not.toBe(other.hmac('012345678901'))
      expect(one.hmac('012345678901')).toMatch(/^[0-9a-f]{64}$/)
    })
  })
}
