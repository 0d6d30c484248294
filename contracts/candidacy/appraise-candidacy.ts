import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { Count, closed, FreeText, Id, Label, Month, oneOf, Points } from '../values.ts'
import { sheetResult } from './close-self-assessment.ts'

const body = closed({
  scores: Type.Array(
    closed({
      criterion: Label(20),
      month: Type.Optional(Month),
      points: Type.Optional(Points),
      passed: Type.Optional(Type.Boolean()),
      notApplicable: Type.Optional(Type.Literal(true)),
      /** Needed where the difference reaches the framework's limit. */
      reason: Type.Optional(FreeText(2000)),
    }),
    { minItems: 1, maxItems: 200 },
  ),
  /** Needed where the framework compares totals and the difference reaches its limit. */
  explanation: Type.Optional(FreeText(5000)),
  /** Who appraised. */
  team: Type.Array(Id, { minItems: 1, maxItems: 20 }),
  /** propose = đề nghị công nhận, do-not-propose = không đề nghị. */
  conclusion: oneOf('propose', 'do-not-propose'),
})

/** The committee appraises the whole sheet, side by side with the branch's own points. */
export const AppraiseCandidacy = command({
  name: 'AppraiseCandidacy',
  stream: 'candidacy',
  target: 'exists',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/appraisals',
    tag: 'Thẩm định',
    summary: 'Thẩm định kết quả tự đánh giá (AppraiseCandidacy)',
    roles: ['committee', 'secretary', 'clerk'],
    within: 'own',
  },
})
export const CandidacyAppraised = event(
  'CandidacyAppraised',
  3,
  closed({
    ...body.properties,
    ...sheetResult,
    /** Which of the season's approvers judged, from 0; without it the first above the candidate. */
    step: Type.Optional(Count),
  }),
)
