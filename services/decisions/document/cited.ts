// A paper prints number and day of those that it cites, as they were when it was drafted; a paper that was cancelled since
// has another number. Whatever is issued must cite what stands.
import type { LocalDate } from '../../../contracts/values.ts'
import { ballot } from '../ballot/state.ts'
import { candidacy, outcomeAt } from '../candidacy/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { idOf, streamName } from '../kernel/stream-type.ts'
import { documentId } from './id.ts'
import { asSigned, type Document, type Draft, document } from './state.ts'

/** The papers that a draft cites: those that its basis names. */
export function citedReads({ draft }: Document): StreamRef[] {
  return citedBy(draft).map(({ id }) => ref(document, id))
}

/** Whether a paper that it cites was cancelled since it was drafted, also where that one is drafted again. */
export function citesCancelled({ draft }: Document, context: Context): boolean {
  return citedBy(draft).some(({ id, revision }) => {
    const cited = context.get(document, id)?.draft
    return cited == null || cited.revision > revision
  })
}

/** Its own day, or that of the latest paper that it cites: nothing cites what is not signed yet. */
export function earliestSigning(draft: Draft, context: Context): LocalDate {
  const cited = citedBy(draft).flatMap(({ id }) => asSigned(context.get(document, id))?.date ?? [])
  return [draft.date, ...cited].toSorted().at(-1)!
}

/** The papers that may cite a draft, and what names them. */
export function citingReads({ draft }: Document, context: Context): StreamRef[] {
  if (draft === null) return []
  const papers = citing(draft, context).map((id) => ref(document, id))
  if (draft.type === 'count-record') return [ref(ballot, draft.source.id), ...papers]
  return draft.type === 'proposal' || draft.type === 'decision'
    ? [...draft.candidacies.map((id) => ref(candidacy, id)), ...papers]
    : []
}

/** Whether a paper that cites this one was issued: then its number and day must stay what they are. */
export function isCitedByIssued(id: string, { draft }: Document, context: Context): boolean {
  const stream = streamName(document, id)
  return citing(draft!, context).some((other) => {
    const paper = context.get(document, other)
    return paper?.issued != null && paper.draft!.basis.some((read) => read.stream === stream)
  })
}

function citedBy(draft: Draft | null): readonly { readonly id: string; readonly revision: number }[] {
  const papers = (draft?.basis ?? []).filter(
    ({ stream, revision }) => stream.startsWith(`${document.name}-`) && revision >= 0,
  )
  return papers.map(({ stream, revision }) => ({ id: idOf(stream), revision }))
}

/**
 * A count record is cited by the tờ trình of its meeting, a tờ trình by the quyết định on its candidacies and by the letters
 * on those that were not recognised, and a quyết định by the one that revokes it.
 */
function citing({ type, source, candidacies }: Draft, context: Context): string[] {
  if (type === 'count-record') {
    const opened = context.get(ballot, source.id)?.opened
    return opened == null ? [] : [documentId('proposal', { stream: 'round', id: opened.roundId })]
  }
  if (type !== 'proposal' && type !== 'decision') return []
  const answering = candidacies.flatMap((id) => {
    const state = context.get(candidacy, id)
    if (state === undefined) return []
    const roundId = type === 'proposal' ? outcomeAt(state, 'authority')?.roundId : state.revocation?.roundId
    if (roundId === undefined) return []
    const source = { stream: 'round', id: roundId }
    if (type === 'decision') return [documentId('revocation', source)]
    const letters = candidacies.map((_, n) => documentId('refusal-letter', { ...source, item: n + 1 }))
    return [documentId('decision', source), ...letters]
  })
  return [...new Set(answering)]
}
