import { command, event } from '../define.ts'
import { closed, Id, oneOf } from '../values.ts'

const body = closed({ personId: Id })

/**
 * Chooses who signs for the organ, among those who hold the office on the paper's day: the secretary, or a deputy to whom
 * it was assigned (HD 05 I.7.1.4 b). Before it is issued; a file made before is made again.
 */
export const ChooseSigner = command({
  name: 'ChooseSigner',
  stream: 'document',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/documents/{id}/signer',
    tag: 'Văn bản',
    summary: 'Chọn người ký trong số bí thư, phó bí thư đương nhiệm (ChooseSigner)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const SignerChosen = event(
  'SignerChosen',
  1,
  closed({ ...body.properties, as: oneOf('secretary', 'deputy-secretary') }),
)
