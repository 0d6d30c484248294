import { RegistrationWithdrawn, WithdrawRegistration } from '../../../contracts/candidacy/withdraw-registration.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { badDateInSeason, beforePreviousStep } from '../season/dates.ts'
import { beforeProposal, over } from './phases.ts'
import { rulesOf, seasonAndFramework } from './season-of.ts'
import { type Candidacy, candidacy } from './state.ts'

export const withdrawRegistration = decision({
  contract: WithdrawRegistration,
  stream: candidacy,
  version: 1,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: (_, state) => seasonAndFramework(state),
  decide(given, state, context) {
    const gone = over(state)
    if (gone !== null) return gone
    if (!beforeForwarding.includes(state.phase)) {
      return refuse(
        'WITHDRAWAL_TOO_LATE',
        'Lượt đăng ký này đã có kết quả, hoặc cấp ủy đã đề nghị, nên không rút được nữa.',
      )
    }
    const { rules, season } = rulesOf(state, context)
    return (
      badDateInSeason({ rules, season, given }) ??
      beforePreviousStep(state.last, given) ?? [RegistrationWithdrawn(given.body)]
    )
  },
  commandOf: (events) => only(events, 'RegistrationWithdrawn').data,
})

const beforeForwarding: readonly Candidacy['phase'][] = [...beforeProposal, 'proposed', 'appraised']
