// What a paper is drafted and printed from: all streams, in one fixed order. DocumentDrafted pins their revisions.
import type { BodyOf } from '../../../contracts/define.ts'
import type { DraftDocument } from '../../../contracts/document/draft-document.ts'
import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { ballotId } from '../ballot/id.ts'
import { ballot } from '../ballot/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { ofCandidacy } from './candidacy-sources.ts'
import { ofCorrection } from './correction-papers.ts'
import { ofFiling } from './filing-papers.ts'
import { ofHandover } from './handover-papers.ts'
import { ofInvitation } from './invitation-papers.ts'
import { ofRoundAlone } from './meeting-sources.ts'
import { ofPlan } from './plan-papers.ts'
import { ofRoundPaper } from './round-sources.ts'
import { isSeasonPaper } from './season-papers.ts'
import { ofSeasonPaper } from './season-sources.ts'

/** `item`: which of a season's acts of a kind, from 1. */
export type Source = {
  readonly stream: BodyOf<typeof DraftDocument>['source']['stream']
  readonly id: string
  readonly item?: number
}

export function paperSources(type: PaperType, source: Source, context: Context, submission?: number): StreamRef[] {
  switch (source.stream) {
    case 'plan':
      return ofPlan(source.id, context)
    case 'candidacy':
      return ofCandidacy(type, { ...source, ...(submission === undefined ? {} : { submission }) }, context)
    case 'ballot':
      return ofBallot(source.id, context)
    case 'round':
      return ofRoundPaper(type, source.id, context)
    case 'season':
      return isSeasonPaper(type) ? ofSeasonPaper(type, source, context) : []
    case 'invitation':
      return ofInvitation(source.id, context)
    case 'dossier':
      return ofFiling(source, context)
    case 'organisation':
      return ofHandover(source, context)
    case 'document':
      return ofCorrection(source, context)
  }
}

/** The ballot with its void turns, its round, everybody on the roll, guests, and the candidacies voted on. */
function ofBallot(id: string, context: Context): StreamRef[] {
  const { opened, roundRevision } = context.get(ballot, id) ?? ballot.initial
  if (opened === null) return [ref(ballot, id)]
  const earlier = Array.from({ length: opened.turn - 1 }, (_, n) => ref(ballot, ballotId(opened.roundId, n + 1)))
  return [ref(ballot, id), ...earlier, ...ofRoundAlone(opened.roundId, context, roundRevision)]
}
