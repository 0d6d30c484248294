import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { Code } from '../organisation/establish.ts'
import { closed, FreeText, Id, oneOf } from '../values.ts'

const body = closed({
  ballotId: Id,
  items: Type.Array(
    closed({
      candidacyId: Id,
      /** Whether a certificate of merit (giấy khen) is asked for. */
      certificate: Type.Boolean(),
    }),
    { minItems: 1, maxItems: 200 },
  ),
  /** The round's other candidacies, each with the reason. */
  notProposed: Type.Optional(Type.Array(closed({ candidacyId: Id, reason: FreeText(2000) }), { maxItems: 200 })),
})

/** One submission of one round, for all candidacies that passed its ballot. Its tờ trình is drafted by itself. */
export const ProposeRecognition = command({
  name: 'ProposeRecognition',
  stream: 'round',
  target: 'exists',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/rounds/{id}/proposals',
    tag: 'Hội nghị xét',
    summary: 'Đề nghị công nhận (ProposeRecognition)',
    roles: ['secretary', 'clerk', 'committee'],
    within: 'own',
  },
})
export const RecognitionProposed = event(
  'RecognitionProposed',
  1,
  closed({
    ...body.properties,
    level: oneOf('branch', 'committee'),
    /** The next body of the approval chain. */
    addressee: closed({ organisationId: Id, organ: Code }),
  }),
)
