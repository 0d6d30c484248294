import type { Of } from '../../contracts/define.ts'
import type { DocumentCancelled } from '../../contracts/document/cancel-document.ts'
import type { Envelope, Position } from '../../contracts/envelope.ts'
import { document } from '../decisions/document/state.ts'
import { fold, idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { cancelNumber } from '../decisions/numbers/cancel-number.ts'
import { registerId } from '../decisions/numbers/register-of.ts'
import { numberOf, numbers } from '../decisions/numbers/state.ts'
import { draftPaper } from './draft-paper.ts'
import { type Policy, type Surroundings, stateAt } from './policy.ts'

/** The number of a cancelled paper stays in its register, as cancelled. */
export const cancelNumbers: Policy = {
  name: 'cancel-numbers',
  on: ['DocumentCancelled'],
  settled: ['NUMBER_UNKNOWN'],
  async react({ event }, around) {
    const id = idOf(event.stream)
    const { draft } = await cancelledAt(event, around)
    const register = registerId(draft)
    if (register === undefined) return []
    const number = numberOf(await registerBefore(await draftedAgainAt(event, around), register, around), id)
    if (number === undefined) return []
    const { reason } = event.data as Of<typeof DocumentCancelled>['data']
    const body = { documentId: id, number, reason }
    return [{ decision: cancelNumber, body, target: streamName(numbers, register) }]
  },
}

/** Numbers given later are those of the new draft: an event that is handed over once more must not cancel them. */
async function registerBefore(end: Position | undefined, register: string, around: Surroundings) {
  const history = await around.read(streamName(numbers, register))
  return fold(
    numbers,
    history.filter(({ position }) => end === undefined || position < end),
  )
}

/** Where the log has the next draft of a paper that was cancelled; undefined while there is none. */
async function draftedAgainAt({ stream, revision }: Envelope, around: Surroundings): Promise<Position | undefined> {
  const history = await around.read(stream)
  return history.slice(revision + 1).find(({ event }) => event.type === 'DocumentDrafted')?.position
}

/**
 * A cancelled paper is drafted again from what is recorded now; not where its subject was set aside meanwhile. What cites a
 * paper that has no number or day yet is not blocked: it is drafted when they come, as it was the first time.
 */
export const draftAgain: Policy = {
  name: 'draft-again',
  on: ['DocumentCancelled'],
  settled: ['DOCUMENT_EXISTS', 'NOTHING_TO_DRAFT', 'NOT_NUMBERED', 'NOT_ISSUED'],
  async react({ event }, around) {
    const { draft } = await cancelledAt(event, around)
    return draftPaper(draft.type, draft.source, around, draft.submission)
  },
}

async function cancelledAt(event: Envelope, around: Surroundings) {
  return (await stateAt(around, document, event)).cancelled!
}
