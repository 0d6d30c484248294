// What a paper is drafted and printed from: all streams, in one fixed order. DocumentDrafted pins their revisions.
import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { ballotId } from '../ballot/id.ts'
import { ballot } from '../ballot/state.ts'
import { proposals, recognitionOf } from '../candidacy/chain.ts'
import { candidacy, seasonsOf } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { organisation } from '../organisation/state.ts'
import { belowRefs } from '../organisation/superiors.ts'
import { joinedRefs } from '../person/memberships.ts'
import { person } from '../person/state.ts'
import { isApart } from '../round/apart.ts'
import { attendanceAt, type Round, round } from '../round/state.ts'
import { season } from '../season/state.ts'
import { ofCandidacy } from './candidacy-sources.ts'
import { documentId } from './id.ts'
import { addresseeRefs } from './refusal-letters.ts'
import { isSeasonPaper } from './season-papers.ts'
import { ofSeasonPaper } from './season-sources.ts'
import { document } from './state.ts'
import { withHeirs, withSuperior } from './superior.ts'

/** `item`: which of a season's acts of a kind, from 1. */
export type Source = {
  readonly stream: 'candidacy' | 'round' | 'ballot' | 'season'
  readonly id: string
  readonly item?: number
}

export function paperSources(type: PaperType, source: Source, context: Context): StreamRef[] {
  switch (source.stream) {
    case 'candidacy':
      return ofCandidacy(type, source, context)
    case 'ballot':
      return ofBallot(source.id, context)
    case 'round':
      return ofRoundPaper(type, source.id, context)
    case 'season':
      return isSeasonPaper(type) ? ofSeasonPaper(type, source, context) : []
  }
}

function ofRoundPaper(type: PaperType, id: string, context: Context): StreamRef[] {
  switch (type) {
    case 'ballot-paper':
      return ofMeeting(id, context)
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

/** The ballot with its void turns, its round, everybody on the roll, guests, and the candidacies voted on. */
function ofBallot(id: string, context: Context): StreamRef[] {
  const { opened, roundRevision } = context.get(ballot, id) ?? ballot.initial
  if (opened === null) return [ref(ballot, id)]
  const earlier = Array.from({ length: opened.turn - 1 }, (_, n) => ref(ballot, ballotId(opened.roundId, n + 1)))
  return [ref(ballot, id), ...earlier, ...ofRoundAlone(opened.roundId, context, roundRevision)]
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
    ...authority(held?.convened?.seasonId, context),
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
  return [...ofRoundAlone(id, context), ...authority(convened?.seasonId, context), ...recognised]
}

/** A meeting with everybody who was called to it. `revision`: the roll call is the one that stood then, by default the newest. */
function ofRoundAlone(id: string, context: Context, revision?: number): StreamRef[] {
  const held = context.get(round, id)
  if (held?.convened == null) return [ref(round, id)]
  const { convened } = held
  const body = context.get(organisation, convened.organisationId)
  const persons = [
    ...convened.roll.map(({ personId }) => personId),
    ...(attendanceAt(held, revision)?.guests ?? []).map(({ personId }) => personId),
    ...(body?.officers ?? []).map(({ personId }) => personId),
  ]
  return ofMeeting(id, context, persons)
}

/** What a meeting is about: its season and rules, the body, whom of its people is asked for, and the candidacies. */
function ofMeeting(id: string, context: Context, persons: readonly string[] = []): StreamRef[] {
  const convened = context.get(round, id)?.convened
  if (convened == null) return [ref(round, id)]
  const frameworkId = context.get(season, convened.seasonId)?.opened?.frameworkId
  return [
    ref(round, id),
    ref(season, convened.seasonId),
    ...(frameworkId === undefined ? [] : [ref(framework, frameworkId)]),
    ...withSuperior(convened.organisationId, context),
    ...persons.map((personId) => ref(person, personId)),
    ...membershipsApart(convened, context),
    ...convened.candidacies.flatMap((candidacyId) => {
      const state = context.get(candidacy, candidacyId)
      if (state?.registration == null) return [ref(candidacy, candidacyId)]
      const { frameworkId: pinned, organisationId } = state.registration
      // Its rules stay those it registered under, also in a season of another edition.
      const rules = [...seasonsOf(state).map((one) => ref(season, one)), ref(framework, pinned)]
      return [ref(candidacy, candidacyId), ...rules, ...withHeirs(organisationId, context)]
    }),
  ]
}

/** Whether those counted apart are full members is said by where they are members. */
function membershipsApart({ roll, on }: NonNullable<Round['convened']>, context: Context): StreamRef[] {
  const apart = roll.filter(({ standing }) => isApart(standing))
  return joinedRefs(
    apart.flatMap(({ personId }) => context.get(person, personId)?.memberships ?? []),
    on,
    context,
  )
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

/** Everybody who was ever in the chain. */
function authority(seasonId: string | undefined, context: Context): StreamRef[] {
  const known = seasonId === undefined ? undefined : context.get(season, seasonId)
  const chains = [known?.opened ?? { approvers: [] }, ...(known?.approverChanges ?? [])]
  return chains.flatMap(({ approvers }) =>
    approvers.flatMap(({ organisationId }) => (organisationId === null ? [] : withHeirs(organisationId, context))),
  )
}

/** Every candidacy of the season: the committee's tờ trình says how many registered and how many withdrew. */
function wholeSeason({ seasonId, organisationId }: NonNullable<Round['convened']>, context: Context): StreamRef[] {
  const { candidacies } = context.get(season, seasonId) ?? season.initial
  return [...candidacies.map(({ candidacyId }) => ref(candidacy, candidacyId)), ...belowRefs(organisationId, context)]
}
