import { CredentialsIssued, IssueCredentials } from '../../../contracts/ballot/issue-credentials.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision } from '../kernel/decision.ts'
import { notOpen } from './rule-of.ts'
import { ballot } from './state.ts'

export const issueCredentials = decision({
  contract: IssueCredentials,
  stream: ballot,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  decide(given, state) {
    const refused = notOpen(state, given)
    if (refused !== null) return refused
    const { method, voters } = state.opened!
    if (method !== 'electronic') return refuse('NOT_ELECTRONIC', 'Chỉ biểu quyết điện tử mới có mã bỏ phiếu.')
    if (state.votes > 0) return refuse('VOTING_STARTED', 'Đã có người bỏ phiếu, không phát lại mã.')
    return [CredentialsIssued({ voters: voters!.length })]
  },
  commandOf: () => ({}),
})
