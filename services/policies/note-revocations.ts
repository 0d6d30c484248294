import type { Of } from '../../contracts/define.ts'
import type { RecognitionRevoked } from '../../contracts/round/revoke-recognition.ts'
import { noteRevocation } from '../decisions/candidacy/note-revocation.ts'
import { candidacy } from '../decisions/candidacy/state.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { now, type Policy } from './policy.ts'

/** Tells each candidacy that its recognition was revoked; one that another meeting revoked at the same time is blocked. */
export const noteRevocations: Policy = {
  name: 'note-revocations',
  on: ['RecognitionRevoked'],
  settled: [],
  async react({ event }, around) {
    const roundId = idOf(event.stream)
    const { items, ballotId } = event.data as Of<typeof RecognitionRevoked>['data']
    const { organisationId } = (await now(around, round, roundId)).convened!
    return items.map(({ candidacyId }) => ({
      decision: noteRevocation,
      id: candidacyId,
      body: { roundId, ballotId, organisationId },
      target: streamName(candidacy, candidacyId),
    }))
  },
}
