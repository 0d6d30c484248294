/** A paper that cannot be printed as things stand. The message is Vietnamese, one line, and names no person: it is stored. */
export class CannotRender extends Error {
  override readonly name = 'CannotRender'
}

/** The value; throws CannotRender naming in Vietnamese what is missing. */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new CannotRender(`Thiếu dữ liệu để in: ${what}.`)
  return value
}
