import { type FindingCode, findingSentences } from '../../../contracts/http/file-verified.ts'

export type Finding = { readonly code: FindingCode; readonly field?: string; readonly detail?: string }

/** One Vietnamese sentence, with the field and what it is about. */
export function sentenceOf({ code, field, detail }: Finding): string {
  const about = [field, detail].filter((part) => part !== undefined).join(', ')
  return about === '' ? `${findingSentences[code]}.` : `${findingSentences[code]} (${about}).`
}
