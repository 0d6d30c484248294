/** Free text as paragraphs: blank lines and line ends part them, empty ones are dropped. */
export const paragraphs = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A model inside a sentence: `“chi bộ bốn tốt”`. */
export const quoted = (name: string): string => `“${name}”`

/** The first letter of a sentence or list entry. */
export const capitalised = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
