import { describe, expect, it } from 'vitest'
import { countPages, normalise, UnexpectedPdf } from '../../../services/renderer/browser/normalise.ts'

const INSTANT = '2024-12-10T14:30:00+07:00'
const dates = (stamp: string) => `/CreationDate (D:${stamp}+00'00')\n/ModDate (D:${stamp}+00'00')`
const pdf = (body: string, stamp = '20250101000000') => Buffer.from(`%PDF-1.4\n${dates(stamp)}\n${body}`, 'latin1')
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('normalise', () => {
  it('pins both dates in UTC and keeps every other byte, also those above 127', () => {
    const body = '\u00e2\u00e3\u00cf\u00d3 stream'
    expect(text(normalise(pdf(body), INSTANT))).toBe(text(pdf(body, '20241210073000')))
  })

  it('numbers the node ids of the tag tree by rank', () => {
    const before =
      '/ID (node00000090)\n/Headers [(node00000024) (node00000090)]\n/Limits [(node00000024) (node00000090)]'
    const after =
      '/ID (node00000002)\n/Headers [(node00000001) (node00000002)]\n/Limits [(node00000001) (node00000002)]'
    expect(text(normalise(pdf(before), INSTANT))).toBe(text(pdf(after, '20241210073000')))
  })

  it('leaves a heading or an image description alone that reads like a node id', () => {
    const body = '/Title (node00000090)\n/Alt (node00000090)\n/ID (node00000050)'
    expect(text(normalise(pdf(body), INSTANT))).toContain(
      '/Title (node00000090)\n/Alt (node00000090)\n/ID (node00000001)',
    )
  })

  it.each([
    ['no PDF', Buffer.from('<html>')],
    ['no dates', Buffer.from('%PDF-1.4\n')],
    ['one date', Buffer.from("%PDF-1.4\n/ModDate (D:20250101000000+00'00')")],
    ['the same date twice', pdf("/ModDate (D:20250101000000+00'00')")],
    ['dates of another form', Buffer.from('%PDF-1.4\n/CreationDate (D:20250101000000Z)\n/ModDate (D:20250101000000Z)')],
  ])('refuses %s', (_, bytes) => expect(() => normalise(bytes, INSTANT)).toThrow(UnexpectedPdf))

  it('refuses an instant that is none', () => expect(() => normalise(pdf(''), 'hôm nay')).toThrow(TypeError))
})

describe('countPages', () => {
  it('counts pages and not page trees', () => {
    expect(countPages(pdf('/Type /Pages\n/Count 2\n/Type /Page\n/Type /Page\n'))).toBe(2)
  })

  it.each(['', '/Type /Pages\n/Count 3\n/Type /Page\n'])('refuses a page tree that disagrees: %j', (body) =>
    expect(() => countPages(pdf(body))).toThrow(UnexpectedPdf),
  )
})
