// The form of the voters' page as a browser sends it, and back into the body of CastVote.
import { CastVote } from '../../../contracts/ballot/cast-vote.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { bodyChecker } from '../validation.ts'

/** Before the id of a candidacy: the field of its row. */
export const rowPrefix = 'row-'

/** In the order of the ballot paper. */
export const choices = [
  { value: 'yes', label: 'Tán thành' },
  { value: 'no', label: 'Không tán thành' },
  { value: 'blank', label: 'Không có ý kiến' },
] as const

const fits = bodyChecker(CastVote.body)

/** Blanks in the code do not matter: a slip is read in groups. */
export function voteOf(form: URLSearchParams): BodyOf<typeof CastVote> | Refused {
  const rows = [...form].filter(([name]) => name.startsWith(rowPrefix))
  if (rows.length === 0) return refuse('CHOICES_INCOMPLETE', 'Phiếu phải có đúng một lựa chọn cho mỗi dòng.')
  const body = {
    credential: (form.get('credential') ?? '').replaceAll(/\s/g, ''),
    choices: rows.map(([name, choice]) => ({ candidacyId: name.slice(rowPrefix.length), choice })),
  }
  if (fits(body)) return body as BodyOf<typeof CastVote>
  return refuse('INVALID_REQUEST', 'Mã bỏ phiếu có 26 chữ và số như ghi trên phiếu mã (không kể dấu gạch).')
}
