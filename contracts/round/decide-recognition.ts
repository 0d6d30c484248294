import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { closed, FreeText, Id, oneOf } from '../values.ts'
import { Bonus } from './bonus.ts'

const body = closed({
  ballotId: Id,
  items: Type.Array(
    closed({
      candidacyId: Id,
      outcome: oneOf('recognised', 'not-recognised'),
      certificate: Type.Boolean(),
      /** Needed where it is not recognised. */
      reason: Type.Optional(FreeText(2000)),
    }),
    { minItems: 1, maxItems: 200 },
  ),
  /** In the place of the framework's, where it has one. */
  bonus: Type.Optional(Bonus),
})

/** The authority decides on every candidacy of its round. Decision, list and dossiers follow by themselves. */
export const DecideRecognition = command({
  name: 'DecideRecognition',
  stream: 'round',
  target: 'exists',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/rounds/{id}/decision',
    tag: 'Hội nghị xét',
    summary: 'Quyết định công nhận (DecideRecognition)',
    roles: ['authority', 'secretary', 'clerk'],
    within: 'own',
  },
})
export const RecognitionDecided = event('RecognitionDecided', 2, body)
