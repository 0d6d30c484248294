import { type Candidacy, candidacy } from '../decisions/candidacy/state.ts'
import { lettersOf } from '../decisions/document/refusal-letters.ts'
import { round } from '../decisions/round/state.ts'
import { proposalsCanBeCited, roundsDecided } from './draft-decision.ts'
import { draftPaper } from './draft-paper.ts'
import { now, type Policy, type Step, type Surroundings, stepsOfEach } from './policy.ts'

/** Each committee whose candidates were not recognised is told by a công văn, once the tờ trình that it answers can be cited. */
export const draftRefusals: Policy = {
  name: 'draft-refusals',
  on: ['RecognitionDecided', 'DocumentNumbered', 'DocumentIssued'],
  settled: ['DOCUMENT_EXISTS'],
  async react(stored, around) {
    return stepsOfEach(await roundsDecided(stored, around), (id) => draftAll(id, around))
  },
}

async function draftAll(id: string, around: Surroundings): Promise<Step[]> {
  const { decision } = await now(around, round, id)
  if (decision === null || !(await proposalsCanBeCited(decision.items, around))) return []
  const states = new Map<string, Candidacy>()
  for (const { candidacyId } of decision.items) states.set(candidacyId, await now(around, candidacy, candidacyId))
  const letters = lettersOf(decision, (one) => states.get(one))
  const steps = letters.map((_, n) => draftPaper('refusal-letter', { stream: 'round', id, item: n + 1 }, around))
  return (await Promise.all(steps)).flat()
}
