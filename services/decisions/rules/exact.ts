// Whole-number arithmetic. Factors stay at or below a million, so every product is far below 2^53 and exact.

/** Largest integer not above a/b, for a >= 0 and b > 0. */
export function floorDiv(a: number, b: number): number {
  return (a - (a % b)) / b
}

/** Smallest integer not below a/b, for a >= 0 and b > 0. */
export function ceilDiv(a: number, b: number): number {
  return floorDiv(a + b - 1, b)
}

/** Nearest integer to a/b, a half goes up, for a >= 0 and b > 0. */
export function halfUpDiv(a: number, b: number): number {
  return floorDiv(2 * a + b, 2 * b)
}

export type Rounding = 'down' | 'half-up'

export function roundedDiv(a: number, b: number, rounding: Rounding): number {
  return rounding === 'down' ? floorDiv(a, b) : halfUpDiv(a, b)
}

/** Whether part/whole reaches numerator/denominator, by cross-multiplication; `strict`: must exceed it. */
export function reaches(
  part: number,
  whole: number,
  share: { readonly numerator: number; readonly denominator: number; readonly strict?: boolean },
): boolean {
  const left = part * share.denominator
  const right = share.numerator * whole
  return share.strict ? left > right : left >= right
}
