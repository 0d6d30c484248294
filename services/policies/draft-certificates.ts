import type { StoredEvent } from '../../contracts/envelope.ts'
import { recognitionOf } from '../decisions/candidacy/chain.ts'
import { candidacy } from '../decisions/candidacy/state.ts'
import { documentId } from '../decisions/document/id.ts'
import { document } from '../decisions/document/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper, isPrinted } from './draft-paper.ts'
import { now, type Policy, type Step, type Surroundings, stepsOfEach } from './policy.ts'

/** Whoever is given a certificate of merit gets it printed once the decision that gives it is issued. */
export const draftCertificates: Policy = {
  name: 'draft-certificates',
  on: ['DocumentIssued', 'OutcomeNoted'],
  settled: ['DOCUMENT_EXISTS'],
  async react(stored, around) {
    return stepsOfEach(await candidaciesOf(stored, around), (id) => draftOne(id, around))
  },
}

async function candidaciesOf({ event }: StoredEvent, around: Surroundings): Promise<readonly string[]> {
  if (event.type === 'OutcomeNoted') return [idOf(event.stream)]
  const { draft } = await now(around, document, idOf(event.stream))
  return draft?.type === 'decision' ? draft.candidacies : []
}

async function draftOne(id: string, around: Surroundings): Promise<Step[]> {
  const state = await now(around, candidacy, id)
  const recognition = recognitionOf(state)
  if (recognition?.certificate !== true || state.revocation !== null) return []
  const decision = documentId('decision', { stream: 'round', id: recognition.roundId })
  if ((await now(around, document, decision)).issued === null) return []
  if (!(await isPrinted('certificate', state.registration!.frameworkId, around))) return []
  return draftPaper('certificate', { stream: 'candidacy', id }, around)
}
