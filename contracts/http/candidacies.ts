import Type, { type Static } from 'typebox'
import { Classification } from '../candidacy/close-self-assessment.ts'
import { NoteOutcome } from '../candidacy/note-outcome.ts'
import { Code } from '../organisation/establish.ts'
import { closed, DateOnly, Id, Label, oneOf, Positive, Sha256, Year } from '../values.ts'
import { LateStep } from './late-step.ts'
import { Decimal, listOf, listQuery } from './paging.ts'

export const Phase = oneOf(
  'registered',
  'committed',
  'returned',
  'assessed',
  'proposed',
  'appraised',
  'forwarded',
  'recognised',
  'not-recognised',
  'not-proposed',
  'withdrawn',
  'merged',
  'revoked',
)
export type Phase = Static<typeof Phase>

export const phaseNames = {
  registered: 'Đã đăng ký',
  committed: 'Đã ký cam kết',
  returned: 'Đã trả lại, chờ nộp lại',
  assessed: 'Đã chốt phiếu tự đánh giá',
  proposed: 'Đã đề nghị',
  appraised: 'Đã thẩm định',
  forwarded: 'Cấp ủy đã đề nghị',
  recognised: 'Được công nhận',
  'not-recognised': 'Không công nhận',
  'not-proposed': 'Không đề nghị',
  withdrawn: 'Đã rút đăng ký',
  merged: 'Đã nhập vào lượt đăng ký khác',
  revoked: 'Đã hủy bỏ công nhận',
} as const satisfies Record<Phase, string>

export const SheetResult = closed({ total: Decimal, maximum: Decimal, classification: Classification })

export const CandidacyItem = closed({
  id: Id,
  seasonId: Id,
  year: Year,
  model: Code,
  organisationId: Id,
  /** The committee whose season it is. */
  committeeId: Id,
  framework: closed({ id: Id, sha256: Sha256 }),
  /** 1, and one more for each registration after a withdrawal. */
  attempt: Positive,
  /** 1, and one more after each return; sheet, appraisal and outcomes are those of this submission. */
  submission: Positive,
  aim: oneOf('reached', 'excellent'),
  state: Phase,
  registeredOn: DateOnly,
  /** The newest return; `until` is the last day for the branch to send its papers again. */
  returned: Type.Optional(closed({ on: DateOnly, until: DateOnly })),
  withdrawnOn: Type.Optional(DateOnly),
  /** The candidacy that it ended in because the branches merged, and who registered that one. */
  merged: Type.Optional(closed({ on: DateOnly, into: Id, organisationId: Id })),
  /** Steps accepted after their window, in order. */
  late: Type.Array(LateStep),
  selfAssessment: Type.Optional(SheetResult),
  appraisal: Type.Optional(closed({ ...SheetResult.properties, conclusion: oneOf('propose', 'do-not-propose') })),
  /** What rounds did, in order. */
  outcomes: Type.Array(
    closed({
      level: NoteOutcome.body.properties.level,
      outcome: NoteOutcome.body.properties.outcome,
      certificate: Type.Boolean(),
      roundId: Id,
      on: DateOnly,
    }),
  ),
  /** By which round the recognition, which stays among `outcomes`, was revoked, and when the certificate came back. */
  revoked: Type.Optional(
    closed({
      on: DateOnly,
      roundId: Id,
      /** The quyết định by which it was, once it is drafted. */
      decision: Type.Optional(
        closed({
          documentId: Id,
          number: Type.Optional(Positive),
          symbol: Type.Optional(Label(40)),
          date: DateOnly,
        }),
      ),
      recoveredOn: Type.Optional(DateOnly),
    }),
  ),
  /** The year's rating was recorded before the recognition was revoked, and not anew since. */
  ratingToReview: Type.Optional(Type.Literal(true)),
  /** Of the newest event, for If-Match and `after`. */
  revision: Type.Integer(),
  position: Type.String(),
})
export type CandidacyItem = Static<typeof CandidacyItem>

export const CandidacyQuery = listQuery({
  year: Type.Optional(Year),
  /** The candidate itself or any superior of it. */
  organisation: Type.Optional(Id),
  state: Type.Optional(Phase),
})
export const CandidacyList = listOf(CandidacyItem)
