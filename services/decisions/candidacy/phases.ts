import { type FieldError, type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { Candidacy } from './state.ts'

/** Until the branch has proposed, and again while its papers are returned. */
export const beforeProposal: readonly Candidacy['phase'][] = ['registered', 'committed', 'returned', 'assessed']

/** Nothing more is decided of it. */
export const ends: readonly Candidacy['phase'][] = [
  'recognised',
  'not-recognised',
  'not-proposed',
  'withdrawn',
  'merged',
  'revoked',
]

/** Ended without being judged. */
export const unjudged: readonly Candidacy['phase'][] = ['withdrawn', 'merged']

/** Refuses what a candidacy that was withdrawn, or ended in another's, no longer takes. */
export function over({ withdrawal, merged }: Candidacy, ...where: FieldError[]): Refused | null {
  if (withdrawal !== null) return refuse('WITHDRAWN', `Đã rút đăng ký ngày ${shortDate(withdrawal.on)}.`, ...where)
  if (merged === null) return null
  return refuse(
    'CANDIDACY_MERGED',
    `Lượt đăng ký này đã nhập vào lượt đăng ký “${merged.into}” ngày ${shortDate(merged.on)}.`,
    ...where,
  )
}

/** Refuses what is for candidacies that go on. */
export function ended(state: Candidacy, ...where: FieldError[]): Refused | null {
  if (!ends.includes(state.phase)) return null
  return over(state, ...where) ?? refuse('CANDIDACY_ENDED', 'Lượt đăng ký này đã có kết quả.', ...where)
}

/** Refuses what changes the sheet while it is not open: before the commitment, after it was adopted, or withdrawn. */
export function sheetNotOpen(state: Candidacy): Refused | null {
  const gone = over(state)
  if (gone !== null) return gone
  if (state.phase === 'registered') return refuse('NOT_COMMITTED', 'Chưa ký cam kết nên chưa tự chấm điểm.')
  if (state.phase === 'committed' || state.phase === 'returned') return null
  const on = state.selfAssessment === null ? '' : ` ngày ${shortDate(state.selfAssessment.on)}`
  return refuse('SCORING_CLOSED', `Phiếu tự đánh giá đã chốt${on}, không sửa nữa.`)
}

/** Refuses to revoke what is not recognised, or not any more. */
export function notRecognised({ phase, revocation }: Candidacy, pointer?: string): Refused | null {
  if (phase === 'recognised') return null
  const where = pointer === undefined ? [] : [{ pointer, detail: 'lượt đăng ký đang được công nhận' }]
  if (revocation === null) return refuse('NOT_RECOGNISED', 'Lượt đăng ký này chưa được công nhận.', ...where)
  return refuse('ALREADY_REVOKED', `Kết quả công nhận đã bị hủy bỏ ngày ${shortDate(revocation.on)}.`, ...where)
}
