// A PDF's own words, apart from the streams between them.
import { inflateSync } from 'node:zlib'

/** What the dictionaries of a whole PDF may unpack to; one of a thousand pages needs a few megabytes. */
const mostUnpacked = 64 * 1024 * 1024

/** The text of a PDF without its streams. */
export function textOutside(bytes: Buffer): string {
  let text = ''
  let at = 0
  for (const [from, to] of streams(bytes)) {
    text += bytes.toString('latin1', at, from)
    at = to
  }
  return text + bytes.toString('latin1', at)
}

/** Whether the streams that hold objects unpack to something a parser can hold; it unpacks them whole. */
export function withinBounds(bytes: Buffer): boolean {
  let left = mostUnpacked
  for (const [from, to] of streams(bytes)) {
    const dictionary = bytes.toString('latin1', Math.max(0, from - 1024), from)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if (!/\/Type\s*\/(?:ObjStm|XRef)/.test(own)) continue
    // Packed twice, its size could not be told by unpacking it once.
    if (/\/Filter\s*\[[^\]]*\/[^\]]*\//.test(own)) return false
    try {
      left -= inflateSync(bytes.subarray(from, to), { maxOutputLength: Math.max(1, left), finishFlush: 2 }).length
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return false
    }
  }
  return left > 0
}

/** Where each stream's bytes begin and end (ISO 32000-1, 7.3.8). */
function* streams(bytes: Buffer): Generator<readonly [number, number]> {
  for (let at = 0; ; ) {
    const word = bytes.indexOf('stream', at)
    if (word === -1) return
    const line = bytes[word + 6] === 0x0d ? word + 7 : word + 6
    if (bytes[line] !== 0x0a || bytes.toString('latin1', word - 3, word) === 'end') {
      at = word + 6
      continue
    }
    const end = bytes.indexOf('endstream', line)
    if (end === -1) return
    yield [line + 1, end]
    at = end + 9
  }
}
