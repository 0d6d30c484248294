// What a paper of what a meeting did rests on.
import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { ballot } from '../ballot/state.ts'
import { proposals, recognitionOf } from '../candidacy/chain.ts'
import { candidacy } from '../candidacy/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { belowRefs } from '../organisation/superiors.ts'
import { person } from '../person/state.ts'
import { type Round, round } from '../round/state.ts'
import { everInChain } from '../season/approvers.ts'
import { season } from '../season/state.ts'
import { documentId } from './id.ts'
import { ofMeeting, ofRoundAlone } from './meeting-sources.ts'
import { addresseeRefs } from './refusal-letters.ts'
import { document } from './state.ts'
import { withHeirs, withSuperior } from './superior.ts'

export function ofRoundPaper(type: PaperType, id: string, context: Context): StreamRef[] {
  switch (type) {
    case 'ballot-paper':
      return ofMeeting(id, context)
    case 'attendance-list':
      return ofMeeting(id, context, called(id, context))
    case 'decision':
      return ofDecision(id, context)
    case 'refusal-letter':
      return [...ofDecision(id, context), ...addresseeRefs(id, context)]
    case 'revocation':
      return ofRevocation(id, context)
    default:
      return ofRound(id, context)
  }
}

/** Everybody on its roll. */
function called(id: string, context: Context): string[] {
  return (context.get(round, id)?.convened?.roll ?? []).map(({ personId }) => personId)
}

/** A round's proposal: the round, its ballot and record, and for a committee its season and the branches' own votes. */
function ofRound(id: string, context: Context): StreamRef[] {
  const held = context.get(round, id)
  const own = held?.proposal ?? held?.decision
  return [
    ...ofRoundAlone(id, context),
    ...(own == null ? [] : ballotAndRecord(own.ballotId)),
    ...(held?.convened?.candidacies ?? []).flatMap((candidacyId) => earlierSteps(candidacyId, id, context)),
    ...(held?.proposal == null ? [] : withSuperior(held.proposal.addressee.organisationId, context)),
    ...chainOf(held?.convened?.seasonId, context),
    ...(held?.commended ?? []).map(({ personId }) => ref(person, personId)),
    ...(held?.convened?.level === 'committee' ? wholeSeason(held.convened, context) : []),
  ]
}

/** A decision answers the committee's proposal, so it rests on that paper too. */
function ofDecision(id: string, context: Context): StreamRef[] {
  const candidacies = context.get(round, id)?.convened?.candidacies ?? []
  const answered = candidacies.flatMap((candidacyId) => {
    const state = context.get(candidacy, candidacyId)
    const outcome = state === undefined ? undefined : proposals(state).at(-1)
    return outcome === undefined
      ? []
      : [ref(document, documentId('proposal', { stream: 'round', id: outcome.roundId })), ref(round, outcome.roundId)]
  })
  return [...ofRound(id, context), ...answered]
}

/** A revocation cites the decision that recognised, which another body may have issued. */
function ofRevocation(id: string, context: Context): StreamRef[] {
  const { convened, revocation } = context.get(round, id) ?? round.initial
  const recognised = (revocation?.items ?? []).flatMap(({ candidacyId }) => {
    const state = context.get(candidacy, candidacyId)
    const roundId = recognitionOf(state)?.roundId
    if (state === undefined || roundId === undefined) return []
    const recogniser = context.get(round, roundId)?.convened?.organisationId
    return [
      ...withHeirs(state.committeeId, context),
      ...withHeirs(state.registration!.organisationId, context),
      ref(round, roundId),
      ref(document, documentId('decision', { stream: 'round', id: roundId })),
      ...(recogniser === undefined ? [] : withHeirs(recogniser, context)),
    ]
  })
  return [...ofRoundAlone(id, context), ...chainOf(convened?.seasonId, context), ...recognised]
}

function ballotAndRecord(id: string): StreamRef[] {
  return [ref(ballot, id), ref(document, documentId('count-record', { stream: 'ballot', id }))]
}

function earlierSteps(candidacyId: string, roundId: string, context: Context): StreamRef[] {
  const outcomes = context.get(candidacy, candidacyId)?.outcomes ?? []
  return outcomes
    .filter((outcome) => outcome.roundId !== roundId && outcome.ballotId !== undefined)
    .flatMap((outcome) => [ref(ballot, outcome.ballotId!), ref(round, outcome.roundId)])
}

/** Everybody who was ever in the chain, or took the place of one of them. */
function chainOf(seasonId: string | undefined, context: Context): StreamRef[] {
  const known = seasonId === undefined ? undefined : context.get(season, seasonId)
  return known === undefined ? [] : everInChain(known).flatMap((id) => withHeirs(id, context))
}

/** Every candidacy of the season: the committee's tờ trình says how many registered and how many withdrew. */
function wholeSeason({ seasonId, organisationId }: NonNullable<Round['convened']>, context: Context): StreamRef[] {
  const { candidacies } = context.get(season, seasonId) ?? season.initial
  return [...candidacies.map(({ candidacyId }) => ref(candidacy, candidacyId)), ...belowRefs(organisationId, context)]
}
