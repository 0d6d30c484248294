// Issuer, day and signers of the papers about a meeting and what it decided.
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { proposals, recognitionOf } from '../candidacy/chain.ts'
import { candidacy } from '../candidacy/state.ts'
import type { Context } from '../kernel/context.ts'
import { isRefused } from '../kernel/decision.ts'
import { round } from '../round/state.ts'
import { documentId } from './id.ts'
import { letterOf } from './refusal-letters.ts'
import { nothing, type PaperFacts, signedFor } from './signed-for.ts'
import { asSigned, canBeCited, document, hasItsNumber } from './state.ts'

/** Nobody signs a form that a meeting fills in. */
export function aboutMeeting(id: string, context: Context): PaperFacts | Refused {
  const convened = context.get(round, id)?.convened
  if (convened == null) return nothing()
  const { organisationId, candidacies, on } = convened
  return { organisationId, candidacies, date: on, signers: [] }
}

export function aboutRound(type: 'proposal' | 'decision', id: string, context: Context): PaperFacts | Refused {
  const held = context.get(round, id)
  const act = type === 'proposal' ? held?.proposal : held?.decision
  if (held?.convened == null || act == null) return nothing()
  const { organisationId, organ } = held.convened
  const cited = type === 'proposal' ? [recordOf(act.ballotId)] : proposalsAnswered(held.convened.candidacies, context)
  const early = tooEarlyToCite(cited, context)
  if (early !== null) return early
  return signedFor(
    organisationId,
    organ,
    act.on,
    act.items.map(({ candidacyId }) => candidacyId),
    context,
  )
}

export function aboutRevocation(id: string, context: Context): PaperFacts | Refused {
  const held = context.get(round, id)
  if (held?.convened == null || held.revocation === null) return nothing()
  const candidacies = held.revocation.items.map(({ candidacyId }) => candidacyId)
  const early = tooEarlyToCite(decisionsRevoked(candidacies, context), context)
  if (early !== null) return early
  const { organisationId, organ } = held.convened
  return signedFor(organisationId, organ, held.revocation.on, candidacies, context)
}

export function aboutRefusals(source: Parameters<typeof letterOf>[0], context: Context): PaperFacts | Refused {
  const letter = letterOf(source, context)
  if (letter === undefined) return nothing()
  const { candidacies, convened, on, addressees } = letter
  const early = tooEarlyToCite(proposalsAnswered(candidacies, context), context)
  if (early !== null) return early
  const facts = signedFor(convened.organisationId, convened.organ, on, candidacies, context)
  return isRefused(facts) ? facts : { ...facts, addressees }
}

/** Given by a decision that is issued, on its day and signed by whoever signed that; none of what was revoked. */
export function aboutCertificate(id: string, context: Context): PaperFacts | Refused {
  const state = context.get(candidacy, id)
  const recognition = recognitionOf(state)
  if (recognition?.certificate !== true || state!.revocation !== null) return nothing()
  const decision = context.get(document, documentId('decision', { stream: 'round', id: recognition.roundId }))
  const signed = asSigned(decision)
  if (decision?.issued == null || signed === null) {
    return refuse('NOT_ISSUED', 'Quyết định tặng Giấy khen chưa ban hành.')
  }
  const { organisationId, date, signers } = signed
  return { organisationId, candidacies: [id], date, signers }
}

function tooEarlyToCite(ids: readonly string[], context: Context): Refused | null {
  const papers = ids.map((id) => context.get(document, id))
  if (papers.some((paper) => !hasItsNumber(paper))) {
    return refuse('NOT_NUMBERED', 'Văn bản được viện dẫn (biên bản kiểm phiếu, tờ trình, quyết định) chưa có số.')
  }
  if (papers.every(canBeCited)) return null
  return refuse('NOT_ISSUED', 'Văn bản được viện dẫn để trống ngày ký nên phải ban hành trước.')
}

function recordOf(ballotId: string): string {
  return documentId('count-record', { stream: 'ballot', id: ballotId })
}

/** The tờ trình of the rounds that brought these candidacies up to whoever decides. */
export function proposalsAnswered(candidacies: readonly string[], context: Context): string[] {
  const rounds = candidacies.flatMap((id) => {
    const outcome = proposals(context.get(candidacy, id)!).at(-1)
    return outcome === undefined ? [] : [outcome.roundId]
  })
  return [...new Set(rounds)].map((id) => documentId('proposal', { stream: 'round', id }))
}

/** The quyết định by which these candidacies were recognised. */
function decisionsRevoked(candidacies: readonly string[], context: Context): string[] {
  const rounds = candidacies.flatMap((id) => recognitionOf(context.get(candidacy, id))?.roundId ?? [])
  return [...new Set(rounds)].map((id) => documentId('decision', { stream: 'round', id }))
}
