import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { Count, closed, FreeText, Label, Month, oneOf, Points } from '../values.ts'

const body = closed({
  /** Each disqualifier of the framework that a person declares: whether it applies. */
  disqualifiers: Type.Array(closed({ id: Label(20), applies: Type.Boolean(), note: Type.Optional(FreeText(1000)) }), {
    maxItems: 50,
  }),
})

/** The branch meeting adopts the sheet: scoring ends, and totals are pinned as the rules of the framework give them. */
export const CloseSelfAssessment = command({
  name: 'CloseSelfAssessment',
  stream: 'candidacy',
  target: 'exists',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/self-assessment/close',
    tag: 'Tự đánh giá',
    summary: 'Chốt phiếu tự đánh giá (CloseSelfAssessment)',
    roles: ['secretary', 'clerk'],
    within: 'own',
  },
})

export const Classification = oneOf('not-reached', 'reached', 'excellent')
export const GroupTotal = closed({ group: Label(20), points: Points, maximum: Points })

/** What a sheet came to. In a monthly framework total, maximum and groups count months (1 is one month). */
export const sheetResult = {
  total: Points,
  maximum: Points,
  groups: Type.Array(GroupTotal),
  /** Each month judged. */
  months: Type.Optional(Type.Array(closed({ month: Month, classification: Classification }), { maxItems: 12 })),
  /** Required criteria that were not passed. */
  missed: Type.Optional(Type.Array(closed({ criterion: Label(20), month: Type.Optional(Month) }))),
  classification: Classification,
}

/** What stood in the log about the branches below, for a disqualifier that is computed from them. */
const Computed = closed({
  id: Label(20),
  applies: Type.Boolean(),
  branches: Count,
  registered: Count,
  recognised: Count,
  refused: Count,
})

export const SelfAssessmentClosed = event(
  'SelfAssessmentClosed',
  2,
  closed({ ...body.properties, ...sheetResult, computed: Type.Optional(Type.Array(Computed)) }),
)
