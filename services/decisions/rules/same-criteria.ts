import { isDeepStrictEqual } from 'node:util'
import type { Framework } from '../../../contracts/framework/framework.ts'

/** What a sheet is scored and judged by; not who meets, votes and signs, and until when. */
const judged = [
  'model',
  'branchTypes',
  'variants',
  'score',
  'groups',
  'thresholds',
  'monthly',
  'disqualifiers',
  'appraisal',
] as const satisfies readonly (keyof Framework)[]

/** Whether two frameworks judge a candidate alike. */
export function sameCriteria(a: Framework, b: Framework): boolean {
  return judged.every((field) => isDeepStrictEqual(a[field], b[field]))
}
