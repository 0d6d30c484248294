import type { CandidacyTransferred } from '../../contracts/candidacy/transfer-candidacy.ts'
import type { Of } from '../../contracts/define.ts'
import { candidacy } from '../decisions/candidacy/state.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { enterCandidacy } from '../decisions/season/enter-candidacy.ts'
import { noteTransfer } from '../decisions/season/note-transfer.ts'
import { season } from '../decisions/season/state.ts'
import { now, type Policy } from './policy.ts'

/** Both seasons hear of a candidacy that goes over from one to the other. */
export const noteTransfers: Policy = {
  name: 'note-transfers',
  on: ['CandidacyTransferred'],
  settled: ['NOT_IN_SEASON', 'ALREADY_REGISTERED'],
  async react({ event }, around) {
    const { seasonId: to, from } = event.data as Of<typeof CandidacyTransferred>['data']
    const candidacyId = idOf(event.stream)
    const { organisationId, attempt } = (await now(around, candidacy, candidacyId)).registration!
    const who = { candidacyId, organisationId }
    return [
      {
        decision: noteTransfer,
        id: from.seasonId,
        body: { ...who, to },
        target: streamName(season, from.seasonId),
      },
      { decision: enterCandidacy, id: to, body: { ...who, attempt }, target: streamName(season, to) },
    ]
  },
}
