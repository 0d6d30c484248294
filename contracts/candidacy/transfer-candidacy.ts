import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, Count, closed, Id, oneOf } from '../values.ts'

const body = closed({
  /** The season that goes on with it: of the same model and year, of the committee above the branch now. */
  seasonId: Id,
  legalBasis: Citation,
})

/**
 * The receiving committee goes on with a candidacy whose superior is another now. The rules that the registration pinned
 * stay; what bodies above the branch did is set aside, but the first committee's appraisal counts until the new one judges
 * again.
 */
export const TransferCandidacy = command({
  name: 'TransferCandidacy',
  stream: 'candidacy',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/transfer',
    tag: 'Đăng ký',
    summary: 'Tiếp nhận lượt đăng ký sau khi chuyển tổ chức đảng (TransferCandidacy)',
    roles: ['committee', 'clerk', 'secretary', 'administrator'],
    within: 'own',
  },
})
export const CandidacyTransferred = event(
  'CandidacyTransferred',
  1,
  closed({
    ...body.properties,
    /** The committee whose season it is. */
    committeeId: Id,
    from: closed({ seasonId: Id, committeeId: Id }),
    /** What stands of it: where it is, how many of its outcomes count, whether its appraisal does. */
    kept: closed({
      phase: oneOf('registered', 'committed', 'returned', 'assessed', 'proposed', 'appraised'),
      outcomes: Count,
      appraisal: Type.Boolean(),
    }),
  }),
)
