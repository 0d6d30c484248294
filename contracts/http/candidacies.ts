import Type, { type Static } from 'typebox'
import { Classification } from '../candidacy/close-self-assessment.ts'
import { NoteOutcome } from '../candidacy/note-outcome.ts'
import { Code } from '../organisation/establish.ts'
import { closed, DateOnly, Id, oneOf, Sha256, Year } from '../values.ts'
import { Decimal, listOf, listQuery } from './paging.ts'

/** registered = đã đăng ký, committed = đã cam kết, assessed = đã chốt phiếu, proposed = chi bộ đã đề nghị, appraised = đã thẩm định, forwarded = cấp ủy đã đề nghị. */
export const Phase = oneOf(
  'registered',
  'committed',
  'assessed',
  'proposed',
  'appraised',
  'forwarded',
  'recognised',
  'not-recognised',
  'not-proposed',
)
export type Phase = Static<typeof Phase>

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
  attempt: Type.Integer(),
  aim: oneOf('reached', 'excellent'),
  state: Phase,
  registeredOn: DateOnly,
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
