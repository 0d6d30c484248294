import { command, event } from '../define.ts'
import { closed, Id } from '../values.ts'

const body = closed({
  /** The candidacy of this round whose branch the secretary leads. */
  candidacyId: Id,
  personId: Id,
})

/**
 * Biểu dương bí thư tiêu biểu: in a meeting that proposes it is asked for, in the authority's it is decided. After
 * the vote and before the proposal or decision, whose paper names those commended.
 */
export const CommendSecretary = command({
  name: 'CommendSecretary',
  stream: 'round',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/rounds/{id}/secretary-commendations',
    tag: 'Hội nghị xét',
    summary: 'Biểu dương bí thư tiêu biểu (CommendSecretary)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const SecretaryCommended = event('SecretaryCommended', 1, body)
