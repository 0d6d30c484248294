// Issuer, day and signers of each kind of paper, from what it is about.
import type { BodyOf } from '../../../contracts/define.ts'
import type { DraftDocument } from '../../../contracts/document/draft-document.ts'
import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { ballot } from '../ballot/state.ts'
import { proposals, recognitionOf } from '../candidacy/chain.ts'
import { candidacy } from '../candidacy/state.ts'
import type { Context } from '../kernel/context.ts'
import { isRefused } from '../kernel/decision.ts'
import { round } from '../round/state.ts'
import { aboutCandidacy } from './candidacy-papers.ts'
import { documentId } from './id.ts'
import { letterOf } from './refusal-letters.ts'
import { aboutSeason, isSeasonPaper } from './season-papers.ts'
import { nothing, type PaperFacts, signedFor } from './signed-for.ts'
import { asSigned, canBeCited, document, hasItsNumber } from './state.ts'

type Body = BodyOf<typeof DraftDocument>

/** What each kind of paper is about. Its sources are read by their stream, so no other one may be named. */
const subjects = {
  'self-assessment': 'candidacy',
  report: 'candidacy',
  'count-record': 'ballot',
  proposal: 'round',
  decision: 'round',
  registration: 'candidacy',
  commitment: 'candidacy',
  appraisal: 'candidacy',
  'sealed-count': 'ballot',
  'ballot-paper': 'round',
  revocation: 'round',
  'conference-record': 'season',
  'registrations-proposal': 'season',
  'supervision-record': 'season',
  reminder: 'season',
  'monthly-table': 'season',
  review: 'season',
  certificate: 'candidacy',
  'refusal-letter': 'round',
} as const satisfies Record<PaperType, Body['source']['stream']>

export function paperFacts({ type, source, submission = 1 }: Body, context: Context): PaperFacts | Refused {
  if (subjects[type] !== source.stream) return nothing()
  if (isSeasonPaper(type)) return aboutSeason(type, source, context)
  switch (type) {
    case 'self-assessment':
    case 'report':
    case 'registration':
    case 'commitment':
    case 'appraisal':
      return aboutCandidacy({ type, ...source, submission }, context)
    case 'count-record':
    case 'sealed-count':
      return aboutBallot(type, source.id, context)
    case 'ballot-paper':
      return aboutMeeting(source.id, context)
    case 'proposal':
    case 'decision':
      return aboutRound(type, source.id, context)
    case 'certificate':
      return aboutCertificate(source.id, context)
    case 'revocation':
      return aboutRevocation(source.id, context)
    case 'refusal-letter':
      return aboutRefusals(source, context)
  }
}

/** A count record is the tellers' paper: their head is chiefly responsible (HD 05 I.7.2.4). A void vote has one too. */
function aboutBallot(type: 'count-record' | 'sealed-count', id: string, context: Context): PaperFacts | Refused {
  const opened = context.get(ballot, id)?.opened
  if (opened == null || context.get(ballot, id)!.phase === 'open') return nothing()
  if (type === 'sealed-count' && (opened.outcomeOnly === undefined || context.get(ballot, id)!.closed === null))
    return nothing()
  const convened = context.get(round, opened.roundId)!.convened!
  const [head, ...others] = opened.tellers
  return {
    organisationId: opened.organisationId,
    candidacies: opened.candidacies,
    date: opened.on,
    signers: [
      { personId: head!, as: 'head-teller' },
      { personId: opened.chairId, as: 'chair' },
      ...others.map((personId) => ({ personId, as: 'teller' as const })),
      { personId: convened.minuteTakerId, as: 'minute-taker' },
    ],
  }
}

/** Nobody signs the paper on which a meeting votes. */
function aboutMeeting(id: string, context: Context): PaperFacts | Refused {
  const convened = context.get(round, id)?.convened
  if (convened == null) return nothing()
  const { organisationId, candidacies, on } = convened
  return { organisationId, candidacies, date: on, signers: [] }
}

function aboutRound(type: 'proposal' | 'decision', id: string, context: Context): PaperFacts | Refused {
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

function aboutRevocation(id: string, context: Context): PaperFacts | Refused {
  const held = context.get(round, id)
  if (held?.convened == null || held.revocation === null) return nothing()
  const candidacies = held.revocation.items.map(({ candidacyId }) => candidacyId)
  const early = tooEarlyToCite(decisionsRevoked(candidacies, context), context)
  if (early !== null) return early
  const { organisationId, organ } = held.convened
  return signedFor(organisationId, organ, held.revocation.on, candidacies, context)
}

function aboutRefusals(source: Body['source'], context: Context): PaperFacts | Refused {
  const letter = letterOf(source, context)
  if (letter === undefined) return nothing()
  const { candidacies, convened, on, addressees } = letter
  const early = tooEarlyToCite(proposalsAnswered(candidacies, context), context)
  if (early !== null) return early
  const facts = signedFor(convened.organisationId, convened.organ, on, candidacies, context)
  return isRefused(facts) ? facts : { ...facts, addressees }
}

/** Given by a decision that is issued, on its day and signed by whoever signed that; none of what was revoked. */
function aboutCertificate(id: string, context: Context): PaperFacts | Refused {
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
