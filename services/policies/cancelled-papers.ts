import type { Of } from '../../contracts/define.ts'
import type { DocumentCancelled } from '../../contracts/document/cancel-document.ts'
import { draftDocument } from '../decisions/document/draft-document.ts'
import { document } from '../decisions/document/state.ts'
import { fold, idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { cancelNumber } from '../decisions/numbers/cancel-number.ts'
import { numberOf, numbers } from '../decisions/numbers/state.ts'
import { now, type Policy, type Surroundings } from './policy.ts'

/** The number of a cancelled paper stays in its register, as cancelled. */
export const cancelNumbers: Policy = {
  name: 'cancel-numbers',
  on: ['DocumentCancelled'],
  settled: ['NUMBER_UNKNOWN'],
  async react({ event }, around) {
    const id = idOf(event.stream)
    const { draft } = await cancelledAt(id, event.revision, around)
    if (draft.termId === undefined) return []
    const register = `${draft.organisationId}-${draft.termId}-${draft.type}`
    const number = numberOf(await now(around, numbers, register), id)
    if (number === undefined) return []
    const { reason } = event.data as Of<typeof DocumentCancelled>['data']
    const body = { documentId: id, number, reason }
    return [{ decision: cancelNumber, body, target: streamName(numbers, register) }]
  },
}

/** A cancelled paper is drafted again from what is recorded now; not where its subject was set aside meanwhile. */
export const draftAgain: Policy = {
  name: 'draft-again',
  on: ['DocumentCancelled'],
  settled: ['DOCUMENT_EXISTS', 'NOTHING_TO_DRAFT'],
  async react({ event }, around) {
    const { draft } = await cancelledAt(idOf(event.stream), event.revision, around)
    const { type, source, submission } = draft
    const body = { type, source, ...(submission === undefined ? {} : { submission }), fingerprint: around.fingerprint }
    return [{ decision: draftDocument, body, target: event.stream }]
  },
}

async function cancelledAt(id: string, revision: number, around: Surroundings) {
  const history = await around.read(streamName(document, id))
  return fold(document, history.slice(0, revision + 1)).cancelled!
}
