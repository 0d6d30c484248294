// What a text must be before it is stored: NFC, and nothing in it that a reader cannot see or would mistake.
// Names and positions are given, never the text itself: an error may be logged, and the text may be personal.

/** `lines`: line breaks are allowed. `trim`: spaces around it, and runs of them in a text of one line, are dropped. */
export type TextRule = { readonly lines: boolean; readonly trim: boolean }
export type CleanText = { readonly text: string } | { readonly fault: string }

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu
const word = /[\p{L}\p{M}\p{N}]+/gu
const latin = /\p{Script=Latin}/u
/** What a decoder puts for bytes that are not UTF-8: the letters are lost, as with text of TCVN3 or Windows-1258. */
const undecodable = '\ufffd'
const lookAlike = /\p{Script=Cyrillic}|\p{Script=Greek}/u

/** The text as it is stored, or in Vietnamese why it cannot be. Positions count characters from 1. */
export function cleanText(given: string, { lines, trim }: TextRule): CleanText {
  const fault = brokenPair(given)
  if (fault) return { fault }
  if (given.includes(undecodable)) {
    return { fault: `văn bản hỏng: không ở bảng mã UTF-8${place(given, given.indexOf(undecodable))}` }
  }
  const text = (lines ? asProse(given) : given).normalize('NFC')
  const found = unseenIn(text, lines) ?? mixedWordIn(text)
  if (found) return { fault: found }
  return { text: trim ? trimmed(text, lines) : text }
}

/** Reports are pasted out of word processors: their line ends become one, a tab between table cells a space. */
function asProse(given: string): string {
  return given.replaceAll('\r\n', '\n').replaceAll('\t', ' ')
}

function trimmed(text: string, lines: boolean): string {
  // Line by line, because /\p{Zs}+$/m takes quadratic time on long runs of spaces.
  const kept = lines ? text.split('\n').map((line) => line.trimEnd()) : [text.replace(/\p{Zs}+/gu, ' ')]
  return kept.join('\n').trim()
}

function brokenPair(text: string): string | null {
  const at = /\p{Surrogate}/u.exec(text)
  return at && `văn bản hỏng: nửa ký tự ${code(at[0])}${place(text, at.index)}`
}

function unseenIn(text: string, lines: boolean): string | null {
  for (const { 0: character, index } of text.matchAll(unseen)) {
    if (lines && character === '\n') continue
    return `không được có ${nameOf(character)} ${code(character)}${place(text, index)}`
  }
  return null
}

// “Nguyễn” with a Cyrillic “у” reads the same and is another name to every search and comparison (Unicode TR 39).
function mixedWordIn(text: string): string | null {
  for (const { 0: letters, index } of text.matchAll(word)) {
    const foreign = lookAlike.exec(letters)
    if (!foreign || !latin.test(letters)) continue
    const script = /\p{Script=Greek}/u.test(foreign[0]) ? 'Hy Lạp' : 'Kirin'
    return `một từ lẫn chữ La-tinh với chữ ${script} “${foreign[0]}” ${code(foreign[0])}${place(text, index + foreign.index)}`
  }
  return null
}

function nameOf(character: string): string {
  if (character === '\n' || /[\p{Zl}\p{Zp}]/u.test(character)) return 'dấu xuống dòng'
  if (character === '\t') return 'dấu Tab'
  if (/\p{Cc}/u.test(character)) return 'ký tự điều khiển'
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character)) return 'ký tự đổi chiều chữ'
  return 'ký tự ẩn'
}

const code = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
const place = (text: string, index: number) => ` ở vị trí ${[...text.slice(0, index)].length + 1}`
