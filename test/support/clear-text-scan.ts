import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A word that lies readable in a file; `as` says in which of its written forms. */
export type Found = { readonly file: string; readonly offset: number; readonly word: string; readonly as: string }

type Needle = { readonly word: string; readonly as: string; readonly bytes: Buffer }

/**
 * Searches the raw bytes of every file below `folder` (free pages, journals and logs too) for `words`, in each form in
 * which a program of ours could have written them. `exclude` names files or folders relative to `folder`. It does not
 * look into compressed data, and misses a word that an SQLite overflow page cuts in two.
 */
export function scanForClearText(
  folder: string,
  words: readonly string[],
  { exclude = [] }: { exclude?: readonly string[] } = {},
): readonly Found[] {
  const needles = byStart(words.flatMap(needlesOf))
  return filesOf(folder, exclude).flatMap((file) => findIn(file, readFileSync(join(folder, file)), needles))
}

function filesOf(folder: string, exclude: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !exclude.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)))
    .sort()
}

/** Needles by their first four bytes, so that a file is gone through once and not once for each needle. */
type ByStart = { readonly pairs: Uint8Array; readonly needles: ReadonlyMap<number, readonly Needle[]> }

function byStart(needles: readonly Needle[]): ByStart {
  const pairs = new Uint8Array(65_536)
  for (const { bytes } of needles) pairs[bytes.readUInt16LE(0)] = 1
  return { pairs, needles: Map.groupBy(needles, ({ bytes }) => bytes.readUInt32LE(0)) }
}

function findIn(file: string, bytes: Buffer, { pairs, needles }: ByStart): readonly Found[] {
  const found: Found[] = []
  for (let offset = 0; offset + 4 <= bytes.length; offset++) {
    if (pairs[bytes[offset]! | (bytes[offset + 1]! << 8)] === 0) continue
    for (const { word, as, bytes: needle } of needles.get(bytes.readUInt32LE(offset)) ?? []) {
      if (bytes.subarray(offset, offset + needle.length).equals(needle)) found.push({ file, offset, word, as })
    }
  }
  return found
}

function needlesOf(word: string): readonly Needle[] {
  // A shorter word is found by chance: its base64 has as few as two characters of its own.
  if ([...word].length < 4) throw new RangeError(`"${word}" is too short to be searched for`)
  const forms = (['NFC', 'NFD'] as const).map((form) => ({ form, text: word.normalize(form) }))
  const needles = forms.flatMap(({ form, text }) =>
    writtenForms(text).map(([as, bytes]) => ({ word, as: `${as} ${form}`, bytes })),
  )
  return needles.filter((needle, n) => needles.findIndex(({ bytes }) => bytes.equals(needle.bytes)) === n)
}

function writtenForms(text: string): readonly (readonly [as: string, bytes: Buffer])[] {
  const utf16 = Buffer.from(text, 'utf16le')
  return [
    ['UTF-8', Buffer.from(text)],
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
    ...escaped(text).map((json) => ['JSON escapes', Buffer.from(json)] as const),
    ['percent-encoding', Buffer.from(encodeURIComponent(text))],
    ...[0, 1, 2].flatMap((shift) => base64(text, shift)),
  ]
}

function escaped(text: string): readonly string[] {
  const lower = text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const upper = lower.replace(/(?<=\\u)[0-9a-f]{4}/g, (digits) => digits.toUpperCase())
  // JSON within JSON writes each backslash twice.
  return [lower, upper].flatMap((json) => [json, json.replaceAll('\\', '\\\\')])
}

// The characters that the word alone decides when it starts `shift` bytes after a group of three.
function base64(text: string, shift: number): readonly (readonly [string, Buffer])[] {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
  const [from, to] = [Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6)]
  const own = (encoding: 'base64' | 'base64url') => Buffer.from(bytes.toString(encoding).slice(from, to))
  return (['base64', 'base64url'] as const).map((encoding) => [encoding, own(encoding)] as const)
}
