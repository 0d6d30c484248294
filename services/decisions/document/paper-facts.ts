// Issuer, day and signers of each kind of paper, from what it is about.
import type { BodyOf } from '../../../contracts/define.ts'
import type { DraftDocument } from '../../../contracts/document/draft-document.ts'
import type { PaperType } from '../../../contracts/document/paper-types.ts'
import type { Refused } from '../../../contracts/refusals.ts'
import { ballot } from '../ballot/state.ts'
import type { Context } from '../kernel/context.ts'
import { round } from '../round/state.ts'
import { aboutCandidacy } from './candidacy-papers.ts'
import { aboutCorrection } from './correction-papers.ts'
import { aboutFiling } from './filing-papers.ts'
import { aboutHandover } from './handover-papers.ts'
import { aboutInvitation } from './invitation-papers.ts'
import { aboutPlan } from './plan-papers.ts'
import { aboutCertificate, aboutMeeting, aboutRefusals, aboutRevocation, aboutRound } from './round-papers.ts'
import { aboutSeason, isSeasonPaper } from './season-papers.ts'
import { nothing, type PaperFacts } from './signed-for.ts'

type Body = BodyOf<typeof DraftDocument>

/** What each kind of paper is about. Its sources are read by their stream, so no other one may be named. */
const subjects = {
  'self-assessment': 'candidacy',
  report: 'candidacy',
  'count-record': 'ballot',
  proposal: 'round',
  decision: 'round',
  plan: 'plan',
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
  'return-letter': 'candidacy',
  'refusal-letter': 'round',
  invitation: 'invitation',
  'attendance-list': 'round',
  'file-cover': 'dossier',
  'file-contents': 'dossier',
  'handover-record': 'organisation',
  correction: 'document',
} as const satisfies Record<PaperType, Body['source']['stream']>

export function paperFacts({ type, source, submission = 1 }: Body, context: Context): PaperFacts | Refused {
  if (subjects[type] !== source.stream) return nothing()
  if (isSeasonPaper(type)) return aboutSeason(type, source, context)
  switch (type) {
    case 'plan':
      return aboutPlan(source.id, context)
    case 'self-assessment':
    case 'report':
    case 'registration':
    case 'commitment':
    case 'appraisal':
    case 'return-letter':
      return aboutCandidacy({ type, ...source, submission }, context)
    case 'count-record':
    case 'sealed-count':
      return aboutBallot(type, source.id, context)
    case 'ballot-paper':
    case 'attendance-list':
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
    case 'invitation':
      return aboutInvitation(source.id, context)
    case 'file-cover':
    case 'file-contents':
      return aboutFiling(source, context)
    case 'handover-record':
      return aboutHandover(source, context)
    case 'correction':
      return aboutCorrection(source, context)
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
