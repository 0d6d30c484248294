import { command, event } from '../define.ts'
import { Count, closed } from '../values.ts'

/**
 * Makes one credential for each voter of an electronic ballot, for the tellers to hand out as slips. The answer shows
 * them, once; only their hashes are kept, in the box. Before the first vote it may be given again, and the slips of before
 * are void.
 */
export const IssueCredentials = command({
  name: 'IssueCredentials',
  stream: 'ballot',
  target: 'exists',
  body: closed({}),
  route: {
    method: 'POST',
    path: '/v1/ballots/{id}/credentials',
    tag: 'Bỏ phiếu',
    summary: 'Phát mã bỏ phiếu điện tử cho tổ kiểm phiếu (IssueCredentials)',
    roles: ['teller'],
    within: 'own',
  },
})
export const CredentialsIssued = event('CredentialsIssued', 1, closed({ voters: Count }))
