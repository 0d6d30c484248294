import { command, event } from '../define.ts'
import { closed, FreeText } from '../values.ts'

const body = closed({ reason: FreeText(2000) })

/**
 * Annuls an open vote of any method: the network failed, the box was lost. Nothing of it counts; the meeting votes again
 * in the next turn, on paper where it likes.
 */
export const AnnulBallot = command({
  name: 'AnnulBallot',
  stream: 'ballot',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/ballots/{id}/annul',
    tag: 'Bỏ phiếu',
    summary: 'Hủy lần biểu quyết đang mở (AnnulBallot)',
    roles: ['teller', 'secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const BallotAnnulled = event('BallotAnnulled', 1, body)
