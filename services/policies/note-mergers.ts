import type { CandidacyAbsorbed } from '../../contracts/candidacy/merge-candidacy.ts'
import type { Of } from '../../contracts/define.ts'
import { noteMerger } from '../decisions/candidacy/note-merger.ts'
import { candidacy } from '../decisions/candidacy/state.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { now, type Policy } from './policy.ts'

/** The candidacy that ends in another hears of it. */
export const noteMergers: Policy = {
  name: 'note-mergers',
  on: ['CandidacyAbsorbed'],
  settled: [],
  async react({ event }, around) {
    const { absorbedId: id } = event.data as Of<typeof CandidacyAbsorbed>['data']
    const into = idOf(event.stream)
    const { organisationId } = (await now(around, candidacy, into)).registration!
    return [{ decision: noteMerger, id, body: { into, organisationId }, target: streamName(candidacy, id) }]
  },
}
