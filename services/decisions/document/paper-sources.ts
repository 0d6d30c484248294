// What a paper is drafted and printed from: all streams, in one fixed order. DocumentDrafted pins their revisions.
import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { ballot } from '../ballot/state.ts'
import { candidacy, outcomeAt } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { organisation } from '../organisation/state.ts'
import { person } from '../person/state.ts'
import { round } from '../round/state.ts'
import { season } from '../season/state.ts'
import { documentId } from './id.ts'
import { document } from './state.ts'

export type Source = { readonly stream: 'candidacy' | 'round' | 'ballot'; readonly id: string }

export function paperSources(type: PaperType, source: Source, context: Context): StreamRef[] {
  switch (source.stream) {
    case 'candidacy':
      return ofCandidacy(source.id, context)
    case 'ballot':
      return ofBallot(source.id, context)
    case 'round':
      return type === 'decision' ? ofDecision(source.id, context) : ofRound(source.id, context)
  }
}

/** The candidacy with its season, framework, branch and superiors, and the officers who may sign. */
function ofCandidacy(id: string, context: Context): StreamRef[] {
  const state = context.get(candidacy, id)
  const registration = state?.registration
  if (registration == null) return [ref(candidacy, id)]
  const branch = context.get(organisation, registration.organisationId)
  return [
    ref(candidacy, id),
    ref(season, registration.seasonId),
    ref(framework, registration.frameworkId),
    ...withSuperior(registration.organisationId, context),
    ...(branch?.officers ?? []).map(({ personId }) => ref(person, personId)),
  ]
}

/** The ballot with its round, everybody on the roll, guests, and the candidacies voted on. */
function ofBallot(id: string, context: Context): StreamRef[] {
  const opened = context.get(ballot, id)?.opened
  return [ref(ballot, id), ...(opened == null ? [] : ofRoundAlone(opened.roundId, context))]
}

/** A round's proposal: the round, its ballot and record, and for a committee the branches' own ballots and records. */
function ofRound(id: string, context: Context): StreamRef[] {
  const held = context.get(round, id)
  const own = held?.proposal ?? held?.decision
  return [
    ...ofRoundAlone(id, context),
    ...(own == null ? [] : ballotAndRecord(own.ballotId)),
    ...(held?.convened?.candidacies ?? []).flatMap((candidacyId) => earlierSteps(candidacyId, id, context)),
    ...(held?.proposal == null ? [] : withSuperior(held.proposal.addressee.organisationId, context)),
    ...authority(held?.convened?.seasonId, context),
  ]
}

/** A decision answers the committee's proposal, so it rests on that paper too. */
function ofDecision(id: string, context: Context): StreamRef[] {
  const candidacies = context.get(round, id)?.convened?.candidacies ?? []
  const proposals = candidacies.flatMap((candidacyId) => {
    const state = context.get(candidacy, candidacyId)
    const outcome = state === undefined ? undefined : outcomeAt(state, 'committee')
    return outcome === undefined
      ? []
      : [ref(document, documentId('proposal', { stream: 'round', id: outcome.roundId })), ref(round, outcome.roundId)]
  })
  return [...ofRound(id, context), ...proposals]
}

function ofRoundAlone(id: string, context: Context): StreamRef[] {
  const held = context.get(round, id)
  const convened = held?.convened
  if (convened == null) return [ref(round, id)]
  const frameworkId = context.get(season, convened.seasonId)?.opened?.frameworkId
  const body = context.get(organisation, convened.organisationId)
  const persons = [
    ...convened.roll.map(({ personId }) => personId),
    ...(held?.attendance?.guests ?? []).map(({ personId }) => personId),
    ...(body?.officers ?? []).map(({ personId }) => personId),
  ]
  return [
    ref(round, id),
    ref(season, convened.seasonId),
    ...(frameworkId === undefined ? [] : [ref(framework, frameworkId)]),
    ...withSuperior(convened.organisationId, context),
    ...persons.map((personId) => ref(person, personId)),
    ...convened.candidacies.flatMap((candidacyId) => {
      const branch = context.get(candidacy, candidacyId)?.registration?.organisationId
      return [ref(candidacy, candidacyId), ...(branch === undefined ? [] : [ref(organisation, branch)])]
    }),
  ]
}

function ballotAndRecord(ballotId: string): StreamRef[] {
  return [ref(ballot, ballotId), ref(document, documentId('count-record', { stream: 'ballot', id: ballotId }))]
}

function earlierSteps(candidacyId: string, roundId: string, context: Context): StreamRef[] {
  const outcomes = context.get(candidacy, candidacyId)?.outcomes ?? []
  return outcomes
    .filter((outcome) => outcome.roundId !== roundId && outcome.ballotId !== undefined)
    .flatMap((outcome) => [ref(ballot, outcome.ballotId!), ref(round, outcome.roundId)])
}

function authority(seasonId: string | undefined, context: Context): StreamRef[] {
  const opened = seasonId === undefined ? undefined : context.get(season, seasonId)?.opened
  return (opened?.approvers ?? []).flatMap((a) =>
    a.organisationId === null ? [] : [ref(organisation, a.organisationId)],
  )
}

function withSuperior(id: string, context: Context): StreamRef[] {
  const parent = context.get(organisation, id)?.facts?.parentId
  return [ref(organisation, id), ...(parent === undefined ? [] : [ref(organisation, parent)])]
}
