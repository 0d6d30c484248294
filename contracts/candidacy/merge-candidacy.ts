import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, Id, Label, oneOf, Positive } from '../values.ts'

const body = closed({
  /** The other branch's candidacy, which ends in this one. */
  absorbedId: Id,
  /** survivor = this candidacy's sheet stays; again = every line is scored anew. */
  scores: oneOf('survivor', 'again'),
  /**
   * By whose figures criteria of kind `ratio` without a fixed denominator are scored from now on: survivor = of this branch
   * alone until the merger; combined = numerators and denominators of both branches added over the whole year, so that these
   * lines are scored anew also where the sheet stays. The sheet keeps points, not figures; needed exactly where the
   * framework has such a criterion.
   */
  denominators: Type.Optional(oneOf('survivor', 'combined')),
  /** Last day, included, for the papers to be sent again: needed exactly where a sheet that was adopted opens again. */
  until: Type.Optional(DateOnly),
  legalBasis: Citation,
})

/**
 * Two branches with a candidacy of the same model and year became one: the committee says which of them goes on. Where both
 * merged into a new branch, it goes on as that branch's.
 */
export const MergeCandidacy = command({
  name: 'MergeCandidacy',
  stream: 'candidacy',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/merger',
    tag: 'Đăng ký',
    summary: 'Nhập lượt đăng ký của chi bộ được sáp nhập (MergeCandidacy)',
    roles: ['committee', 'clerk', 'secretary', 'administrator'],
    within: 'own',
  },
})
/** Of the candidacy that goes on. */
export const CandidacyAbsorbed = event(
  'CandidacyAbsorbed',
  1,
  closed({
    ...body.properties,
    /** Who registered the other one. */
    organisationId: Id,
    /** Criteria whose lines are empty again. */
    emptied: Type.Array(Label(20), { maxItems: 400 }),
    /** Which submission is awaited now; absent where the sheet was open or stays adopted. */
    submission: Type.Optional(Positive),
  }),
)
