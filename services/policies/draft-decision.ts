import type { StoredEvent } from '../../contracts/envelope.ts'
import { proposals } from '../decisions/candidacy/chain.ts'
import { candidacy, outcomeAt } from '../decisions/candidacy/state.ts'
import { documentId } from '../decisions/document/id.ts'
import { canBeCited, document } from '../decisions/document/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { draftPaper } from './draft-paper.ts'
import { now, type Policy, type Step, type Surroundings, stepsOfEach } from './policy.ts'

/** A decision that recognises somebody becomes a Quyết định as soon as the tờ trình that it answers can be cited. */
export const draftDecision: Policy = {
  name: 'draft-decision',
  on: ['RecognitionDecided', 'DocumentNumbered', 'DocumentIssued'],
  settled: ['DOCUMENT_EXISTS'],
  async react(stored, around) {
    return stepsOfEach(await roundsDecided(stored, around), (id) => draftOne(id, around))
  },
}

async function draftOne(roundId: string, around: Surroundings): Promise<Step[]> {
  const { decision } = await now(around, round, roundId)
  if (!decision?.items.some(({ outcome }) => outcome === 'recognised')) return []
  if (!(await proposalsCanBeCited(decision.items, around))) return []
  return draftPaper('decision', { stream: 'round', id: roundId }, around)
}

type Items = readonly { readonly candidacyId: string }[]

export async function proposalsCanBeCited(items: Items, around: Surroundings): Promise<boolean> {
  for (const { candidacyId } of items) {
    const proposed = proposals(await now(around, candidacy, candidacyId)).at(-1)
    if (proposed === undefined) continue
    const answered = documentId('proposal', { stream: 'round', id: proposed.roundId })
    if (!canBeCited(await now(around, document, answered))) return false
  }
  return true
}

/** The rounds whose decision may be due: the event's own, or those that answer a tờ trình just numbered or issued. */
export async function roundsDecided({ event }: StoredEvent, around: Surroundings): Promise<string[]> {
  if (event.type === 'RecognitionDecided') return [idOf(event.stream)]
  const { draft } = await now(around, document, idOf(event.stream))
  if (draft?.type !== 'proposal') return []
  const rounds = await Promise.all(
    draft.candidacies.map(async (id) => outcomeAt(await now(around, candidacy, id), 'authority')?.roundId),
  )
  return [...new Set(rounds.filter((id) => id !== undefined))]
}
