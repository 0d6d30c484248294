import type { BranchRegistered } from '../../contracts/candidacy/register-branch.ts'
import type { Of } from '../../contracts/define.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { enterCandidacy } from '../decisions/season/enter-candidacy.ts'
import { season } from '../decisions/season/state.ts'
import type { Policy } from './policy.ts'

/** The season hears of each registration, so that its counts and its end know whom they are about. */
export const noteRegistrations: Policy = {
  name: 'note-registrations',
  on: ['BranchRegistered'],
  wholeLog: true,
  settled: ['ALREADY_REGISTERED'],
  async react({ event }) {
    const { seasonId, organisationId, attempt } = event.data as Of<typeof BranchRegistered>['data']
    const body = { candidacyId: idOf(event.stream), organisationId, attempt }
    return [{ decision: enterCandidacy, id: seasonId, body, target: streamName(season, seasonId) }]
  },
}
