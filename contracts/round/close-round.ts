import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, Id, TimeOfDay } from '../values.ts'

const body = closed({ closedAt: TimeOfDay })

/** Ends the meeting; nothing more is decided in it. */
export const CloseRound = command({
  name: 'CloseRound',
  stream: 'round',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/rounds/{id}/close',
    tag: 'Hội nghị xét',
    summary: 'Kết thúc hội nghị (CloseRound)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
/** `undecided`: the candidacies that the round neither proposed nor decided on. */
export const RoundClosed = event('RoundClosed', 1, closed({ ...body.properties, undecided: Type.Array(Id) }))
