import type { FieldError } from '../../../../contracts/refusals.ts'

/** One fault where the condition holds, none otherwise. */
export function faultIf(condition: boolean, pointer: string, detail: string): FieldError[] {
  return condition ? [{ pointer, detail }] : []
}

type Share = { readonly numerator: number; readonly denominator: number }

/** The fault of a least part that is more than the whole. */
export function aboveWhole({ numerator, denominator }: Share, pointer: string): FieldError[] {
  return faultIf(numerator > denominator, pointer, 'phần tối thiểu vượt 1')
}

/** A fault at every value that stood earlier in the list already. */
export function repeated(values: readonly string[], pointerOf: (index: number) => string, what: string): FieldError[] {
  return values.flatMap((value, index) =>
    faultIf(values.indexOf(value) < index, pointerOf(index), `${what} ${value} bị lặp`),
  )
}
