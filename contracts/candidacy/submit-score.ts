import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { closed, DateOnly, FreeText, Label, Month, Points } from '../values.ts'

/** A paper that supports a score, as it is cited on the sheet. */
export const EvidenceCited = closed({
  title: Label(300),
  number: Type.Optional(Label(40)),
  date: Type.Optional(DateOnly),
})

export const Score = closed({
  criterion: Label(20),
  /** Month of the year judged, in a framework whose sheet is monthly. */
  month: Type.Optional(Month),
  /** Neither points nor passed: not scored yet, which is not zero. */
  points: Type.Optional(Points),
  /** Đạt or không đạt: in place of points for a criterion of kind `boolean`; the only way in a pass-fail framework. */
  passed: Type.Optional(Type.Boolean()),
  /** Set where the criterion does not apply; the framework says what that means. */
  notApplicable: Type.Optional(Type.Literal(true)),
  evidence: Type.Optional(Type.Array(EvidenceCited, { maxItems: 20 })),
  note: Type.Optional(FreeText(2000)),
})

const body = closed({
  scores: Type.Array(Score, { minItems: 1, maxItems: 200 }),
})

/** The branch scores itself, criterion by criterion; a later score of a criterion replaces the earlier one. */
export const SubmitScore = command({
  name: 'SubmitScore',
  stream: 'candidacy',
  target: 'exists',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/scores',
    tag: 'Tự đánh giá',
    summary: 'Tự chấm điểm theo tiêu chí (SubmitScore)',
    roles: ['secretary', 'clerk'],
    within: 'own',
  },
})
export const ScoreSubmitted = event('ScoreSubmitted', 2, body)
