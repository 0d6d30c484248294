import type { StoredEvent } from '../../contracts/envelope.ts'
import { ballot } from '../decisions/ballot/state.ts'
import { documentId } from '../decisions/document/id.ts'
import { canBeCited, document } from '../decisions/document/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { draftPaper } from './draft-paper.ts'
import { now, type Policy, type Surroundings } from './policy.ts'

/**
 * A proposal becomes a Tờ trình as soon as the count record that it cites has its number, and its day where that was left
 * open: then it is issued. One that was cancelled together with that record comes again with the record's new number.
 */
export const draftProposal: Policy = {
  name: 'draft-proposal',
  on: ['RecognitionProposed', 'DocumentNumbered', 'DocumentDrafted', 'DocumentIssued'],
  settled: ['DOCUMENT_EXISTS'],
  async react(stored, around) {
    const roundId = await roundOf(stored, around)
    if (roundId === null) return []
    const { proposal } = await now(around, round, roundId)
    if (proposal === null) return []
    const record = documentId('count-record', { stream: 'ballot', id: proposal.ballotId })
    if (!canBeCited(await now(around, document, record))) return []
    return draftPaper('proposal', { stream: 'round', id: roundId }, around)
  },
}

async function roundOf({ event }: StoredEvent, around: Surroundings): Promise<string | null> {
  if (event.type === 'RecognitionProposed') return idOf(event.stream)
  const { draft } = await now(around, document, idOf(event.stream))
  if (draft?.type !== 'count-record') return null
  return (await now(around, ballot, draft.source.id)).opened!.roundId
}
