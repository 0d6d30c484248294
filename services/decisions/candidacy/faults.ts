import { type FieldError, type Refusal, type Refused, refuse } from '../../../contracts/refusals.ts'

/** One refusal for all faults of a sheet: the first one's code and sentence, every one with its place. */
export function refuseFaults(faults: readonly (FieldError & { readonly code: Refusal })[]): Refused | null {
  const [first] = faults
  if (first === undefined) return null
  const sentence = `${first.detail.charAt(0).toLocaleUpperCase('vi')}${first.detail.slice(1)}.`
  return refuse(first.code, sentence, ...faults.map(({ pointer, detail }) => ({ pointer, detail })))
}
