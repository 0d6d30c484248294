import { ballot } from '../decisions/ballot/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper } from './draft-paper.ts'
import { now, type Policy } from './policy.ts'

/**
 * A closed vote, or one that was void, becomes a Biên bản kiểm phiếu in the bodies that propose. The authority's is kept and
 * not printed. Counts that are not published are drafted beside it as minutes of their own, to be sealed.
 */
export const draftCountRecord: Policy = {
  name: 'draft-count-record',
  on: ['BallotClosed', 'MismatchRecorded'],
  settled: ['DOCUMENT_EXISTS'],
  async react({ event }, around) {
    const id = idOf(event.stream)
    const { opened } = await now(around, ballot, id)
    const { rule, outcomeOnly } = opened!
    if (rule === 'authority') return []
    const source = { stream: 'ballot', id } as const
    const record = await draftPaper('count-record', source, around)
    if (!outcomeOnly || event.type !== 'BallotClosed') return record
    return [...record, ...(await draftPaper('sealed-count', source, around))]
  },
}
