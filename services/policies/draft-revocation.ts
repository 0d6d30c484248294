import type { StoredEvent } from '../../contracts/envelope.ts'
import { recognitionOf } from '../decisions/candidacy/chain.ts'
import { candidacy } from '../decisions/candidacy/state.ts'
import { documentId } from '../decisions/document/id.ts'
import { canBeCited, document } from '../decisions/document/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { draftPaper } from './draft-paper.ts'
import { now, type Policy, type Step, type Surroundings, stepsOfEach } from './policy.ts'

/**
 * A revocation becomes a Quyết định hủy bỏ once all its candidacies have noted it, and as soon as the decisions that
 * recognised them can be cited. Where another meeting revoked one of them at the same time, none is printed of this one.
 */
export const draftRevocation: Policy = {
  name: 'draft-revocation',
  on: ['RevocationNoted', 'DocumentNumbered', 'DocumentIssued'],
  settled: ['DOCUMENT_EXISTS'],
  async react(stored, around) {
    return stepsOfEach(await roundsOf(stored, around), (id) => draftOne(id, around))
  },
}

async function draftOne(roundId: string, around: Surroundings): Promise<Step[]> {
  const { revocation } = await now(around, round, roundId)
  if (revocation === null) return []
  for (const { candidacyId } of revocation.items) {
    const state = await now(around, candidacy, candidacyId)
    if (state.revocation?.roundId !== roundId) return []
    const decided = documentId('decision', { stream: 'round', id: recognitionOf(state)!.roundId })
    if (!canBeCited(await now(around, document, decided))) return []
  }
  return draftPaper('revocation', { stream: 'round', id: roundId }, around)
}

/** The rounds whose paper may be due: of the candidacy just told, or of those whose decision was just numbered or issued. */
async function roundsOf({ event }: StoredEvent, around: Surroundings): Promise<string[]> {
  const candidacies = event.type === 'RevocationNoted' ? [idOf(event.stream)] : await decidedIn(event.stream, around)
  const states = await Promise.all(candidacies.map((id) => now(around, candidacy, id)))
  return [...new Set(states.flatMap(({ revocation }) => revocation?.roundId ?? []))]
}

async function decidedIn(stream: string, around: Surroundings): Promise<readonly string[]> {
  const { draft } = await now(around, document, idOf(stream))
  return draft?.type === 'decision' ? draft.candidacies : []
}
