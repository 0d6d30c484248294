import { describe, expect, it } from 'vitest'
import type { FileStore } from '../../services/store/files/port.ts'

const page = new TextEncoder().encode('Giấy chứng nhận')
const pageSha256 = '0e5feb1c0a737fb9454b906c9829bb9ca01904bdd703c89fd07176e1229ed1e4'

/** What every store of files has to keep. */
export function filesContract(name: string, open: () => FileStore): void {
  describe(`file store ${name}`, () => {
    it('has nothing at first', async () => {
      const files = open()
      expect([await files.get(pageSha256), await files.has(pageSha256)]).toEqual([null, false])
    })

    it('names a file by the SHA-256 of its bytes and gives the same bytes back', async () => {
      const files = open()
      expect(await files.put(page)).toBe(pageSha256)
      expect(await files.has(pageSha256)).toBe(true)
      expect(Uint8Array.from((await files.get(pageSha256)) ?? [])).toEqual(page)
    })

    it('keeps the same file once, also when it comes twice at the same time, and an empty one', async () => {
      const files = open()
      const names = await Promise.all([files.put(page), files.put(page), files.put(new Uint8Array())])
      expect([...names, await files.put(page)]).toEqual([
        pageSha256,
        pageSha256,
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        pageSha256,
      ])
      expect((await files.get(names[2] ?? ''))?.length).toBe(0)
    })

    it('shares no memory with those who put or read', async () => {
      const files = open()
      const given = Uint8Array.from(page)
      const sha256 = await files.put(given)
      given.fill(0)
      ;(await files.get(sha256))?.fill(0)
      expect(Uint8Array.from((await files.get(sha256)) ?? [])).toEqual(page)
    })

    it('knows no file by anything but a SHA-256', async () => {
      const files = open()
      for (const name of ['', '../../etc/passwd', `${pageSha256}/`, pageSha256.toUpperCase()])
        expect([await files.get(name), await files.has(name)]).toEqual([null, false])
    })
  })
}
