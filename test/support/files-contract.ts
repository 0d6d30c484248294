import { describe, expect, it } from 'vitest'
import { type FileStore, FileTooLarge } from '../../services/store/files/port.ts'

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

    it('takes a file in by chunks, and has it only once it is kept', async () => {
      const files = open()
      const staged = await files.receive(inChunks(page, 5), { limit: page.length })
      expect([staged.sha256, staged.bytes, await files.has(pageSha256)]).toEqual([pageSha256, page.length, false])
      expect(Uint8Array.from(await staged.read())).toEqual(page)
      expect([await staged.keep(), await staged.keep()]).toEqual([pageSha256, pageSha256])
      await staged.discard()
      expect(Uint8Array.from((await files.get(pageSha256)) ?? [])).toEqual(page)
      expect(Uint8Array.from(await staged.read())).toEqual(page)
    })

    it('forgets what came in and is discarded, and no file of the same bytes', async () => {
      const files = open()
      const staged = await files.receive(inChunks(page, 5), { limit: 100 })
      await staged.discard()
      await staged.discard()
      expect(await files.has(pageSha256)).toBe(false)
      await expect(staged.read()).rejects.toThrow(TypeError)
      await files.put(page)
      await (await files.receive(inChunks(page, 5), { limit: 100 })).discard()
      expect(await files.has(pageSha256)).toBe(true)
    })

    it('keeps the same file once when it comes in twice', async () => {
      const files = open()
      const both = await Promise.all(
        [inChunks(page, 3), inChunks(page, 7)].map((s) => files.receive(s, { limit: 100 })),
      )
      expect(await Promise.all(both.map((staged) => staged.keep()))).toEqual([pageSha256, pageSha256])
    })

    it('reads no further than allowed of a file that comes in', async () => {
      const files = open()
      let given = 0
      const endless = (async function* () {
        for (;;) yield Buffer.alloc(10, ++given)
      })()
      await expect(files.receive(endless, { limit: 35 })).rejects.toThrow(FileTooLarge)
      expect(given).toBe(4)
      const nothing = await files.receive(inChunks(new Uint8Array(), 1), { limit: 0 })
      expect(nothing.bytes).toBe(0)
    })

    it('passes on what breaks a file that comes in', async () => {
      const broken = (async function* () {
        yield page
        throw new Error('the client has gone')
      })()
      await expect(open().receive(broken, { limit: 100 })).rejects.toThrow('the client has gone')
    })
  })
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
