import type { StoredEvent } from '../../contracts/envelope.ts'
import { proposals } from '../decisions/candidacy/chain.ts'
import { type Candidacy, candidacy, type Outcome, outcomeAt } from '../decisions/candidacy/state.ts'
import { documentId } from '../decisions/document/id.ts'
import { document } from '../decisions/document/state.ts'
import { assembleDossier, isSame } from '../decisions/dossier/assemble-dossier.ts'
import { dossier } from '../decisions/dossier/state.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { season } from '../decisions/season/state.ts'
import { now, type Policy, type Step, type Surroundings, stepsOfEach } from './policy.ts'

/**
 * A dossier's edition is put together once its last paper is issued: one when the last body below the authority proposes,
 * one after the decision that recognises, and one after a decision that revokes it. Where the decision was issued before a
 * paper of the first edition, the first asks for the second.
 */
export const assembleDossiers: Policy = {
  name: 'assemble-dossiers',
  on: ['DocumentIssued', 'OutcomeNoted', 'DossierAssembled'],
  settled: ['EDITION_EXISTS'],
  async react(stored, around) {
    const candidacies = await candidaciesOf(stored, around)
    return stepsOfEach(candidacies, (id) => dueEdition(id, around))
  },
}

async function candidaciesOf({ event }: StoredEvent, around: Surroundings): Promise<readonly string[]> {
  if (event.type !== 'DocumentIssued') return [idOf(event.stream)]
  return (await now(around, document, idOf(event.stream))).draft!.candidacies
}

const occasions = ['proposal', 'recognition', 'revocation'] as const
type Occasion = (typeof occasions)[number]

async function dueEdition(candidacyId: string, around: Surroundings): Promise<Step[]> {
  const state = await now(around, candidacy, candidacyId)
  const { editions } = await now(around, dossier, candidacyId)
  for (const occasion of occasions) {
    const documents = await papersOf(candidacyId, state, occasion, around)
    if (documents === null) continue
    // After a return the papers of an edition are others, and it is put together anew.
    if (editions.some(({ assembled }) => isSame(assembled, { occasion, documents }))) continue
    const papers = await Promise.all(documents.map((id) => now(around, document, id)))
    if (papers.some(({ issued }) => issued === null)) return []
    const body = { candidacyId, occasion, documents, fingerprint: around.fingerprint, extract: 'events-1' }
    return [{ decision: assembleDossier, body, target: streamName(dossier, candidacyId) }]
  }
  return []
}

/** The papers of an edition in their order; null where the case is not that far. */
async function papersOf(
  candidacyId: string,
  state: Candidacy,
  occasion: Occasion,
  around: Surroundings,
): Promise<string[] | null> {
  const [first, ...above] = proposals(state)
  if (first === undefined || state.registration === null) return null
  const { approvers } = (await now(around, season, state.seasonId)).opened!
  if (approvers[above.length + 1]?.act !== 'decide') return null
  const own = { stream: 'candidacy', id: candidacyId }
  const papers = [
    ...roundPapers(first),
    documentId('report', own, state.submission),
    documentId('self-assessment', own, state.submission),
    ...above.flatMap(roundPapers),
  ]
  if (occasion === 'proposal') return papers
  const authority = outcomeAt(state, 'authority')
  if (authority?.outcome !== 'recognised') return null
  const recognised = [...papers, documentId('decision', { stream: 'round', id: authority.roundId })]
  if (occasion === 'recognition') return recognised
  if (state.revocation === null) return null
  return [...recognised, documentId('revocation', { stream: 'round', id: state.revocation.roundId })]
}

function roundPapers({ roundId, ballotId }: Outcome): string[] {
  return [
    documentId('proposal', { stream: 'round', id: roundId }),
    documentId('count-record', { stream: 'ballot', id: ballotId! }),
  ]
}
