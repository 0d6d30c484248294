import { command, event } from '../define.ts'
import { closed, TimeOfDay } from '../values.ts'

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
export const RoundClosed = event('RoundClosed', 1, body)
