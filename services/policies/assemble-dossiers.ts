import type { StoredEvent } from '../../contracts/envelope.ts'
import { type Candidacy, candidacy, type Outcome, outcomeAt } from '../decisions/candidacy/state.ts'
import { documentId } from '../decisions/document/id.ts'
import { document } from '../decisions/document/state.ts'
import { assembleDossier } from '../decisions/dossier/assemble-dossier.ts'
import { dossier } from '../decisions/dossier/state.ts'
import { idOf, streamName } from '../decisions/kernel/stream-type.ts'
import { now, type Policy, type Step, type Surroundings } from './policy.ts'

/**
 * A dossier's edition is put together once its last paper is issued: one when the committee proposes, one after the
 * decision that recognises. Where the decision was issued before a paper of the first edition, the first asks for the
 * second.
 */
export const assembleDossiers: Policy = {
  name: 'assemble-dossiers',
  on: ['DocumentIssued', 'OutcomeNoted', 'DossierAssembled'],
  settled: ['EDITION_EXISTS'],
  async react(stored, around) {
    const candidacies = await candidaciesOf(stored, around)
    return (await Promise.all(candidacies.map((id) => dueEdition(id, around)))).flat()
  },
}

async function candidaciesOf({ event }: StoredEvent, around: Surroundings): Promise<readonly string[]> {
  if (event.type !== 'DocumentIssued') return [idOf(event.stream)]
  return (await now(around, document, idOf(event.stream))).draft!.candidacies
}

async function dueEdition(candidacyId: string, around: Surroundings): Promise<Step[]> {
  const state = await now(around, candidacy, candidacyId)
  const { editions } = await now(around, dossier, candidacyId)
  for (const occasion of ['proposal', 'recognition'] as const) {
    const documents = papersOf(candidacyId, state, occasion)
    if (documents === null || editions.some(({ assembled }) => assembled.occasion === occasion)) continue
    const papers = await Promise.all(documents.map((id) => now(around, document, id)))
    if (papers.some(({ issued }) => issued === null)) return []
    const body = { candidacyId, occasion, documents, fingerprint: around.fingerprint }
    return [{ decision: assembleDossier, body, target: streamName(dossier, candidacyId) }]
  }
  return []
}

/** The papers of an edition in their order; null where the case is not that far. */
function papersOf(candidacyId: string, state: Candidacy, occasion: 'proposal' | 'recognition'): string[] | null {
  const [branch, committee, authority] = (['branch', 'committee', 'authority'] as const).map((l) => outcomeAt(state, l))
  if (branch?.outcome !== 'proposed' || committee?.outcome !== 'proposed') return null
  const own = { stream: 'candidacy', id: candidacyId }
  const [branchProposal, branchRecord] = roundPapers(branch)
  const papers = [
    branchProposal!,
    branchRecord!,
    documentId('report', own, state.submission),
    documentId('self-assessment', own, state.submission),
    ...roundPapers(committee),
  ]
  if (occasion === 'proposal') return papers
  if (authority?.outcome !== 'recognised') return null
  return [...papers, documentId('decision', { stream: 'round', id: authority.roundId })]
}

function roundPapers({ roundId, ballotId }: Outcome): string[] {
  return [
    documentId('proposal', { stream: 'round', id: roundId }),
    documentId('count-record', { stream: 'ballot', id: ballotId! }),
  ]
}
