import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { closed, FreeText, Label, oneOf, Points } from '../values.ts'

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

export const SelfAssessmentClosed = event(
  'SelfAssessmentClosed',
  1,
  closed({
    ...body.properties,
    total: Points,
    maximum: Points,
    groups: Type.Array(GroupTotal),
    classification: Classification,
  }),
)
