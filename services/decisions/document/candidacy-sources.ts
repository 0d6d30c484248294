import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { recognitionOf } from '../candidacy/chain.ts'
import { type Candidacy, candidacy, seasonsOf } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { organisation } from '../organisation/state.ts'
import { aboveSince } from '../organisation/superiors.ts'
import { person } from '../person/state.ts'
import { round } from '../round/state.ts'
import { approversOn, isOpened, season } from '../season/state.ts'
import { appraisalOf, placeOf, returnOf } from './candidacy-papers.ts'
import { documentId } from './id.ts'
import { document } from './state.ts'
import { withHeirs, withSuperior } from './superior.ts'
import { withRules } from './with-rules.ts'

const citesPlan: readonly PaperType[] = ['registration', 'report']

/** The candidacy with its season, framework, branch and superiors, and everybody whose name its paper prints. */
export function ofCandidacy(
  type: PaperType,
  { id, item, submission }: { id: string; item?: number; submission?: number },
  context: Context,
): StreamRef[] {
  const state = context.get(candidacy, id)
  const registration = state?.registration
  if (state === undefined || registration == null) return [ref(candidacy, id)]
  const { organisationId } = registration
  const body = bodyAbove(type, state, { item, submission }, context)
  return [
    ref(candidacy, id),
    ...seasonsOf(state).flatMap((one) => withRules(one, context)),
    ref(framework, registration.frameworkId),
    ...withSuperior(organisationId, context),
    ...officerRefs(organisationId, context),
    ...(body === undefined ? [] : [...withSuperior(body, context), ...officerRefs(body, context)]),
    ...named(type, state, item).map((personId) => ref(person, personId)),
    ...(citesPlan.includes(type) && registration.planDocumentId !== undefined
      ? [ref(document, registration.planDocumentId)]
      : []),
    ...(type === 'certificate' ? ofCertificate(state, context) : []),
  ]
}

/** Everybody who ever held an office in it, or in what took its place. */
export function officerRefs(organisationId: string, context: Context): StreamRef[] {
  const bodies = withHeirs(organisationId, context).map(({ id }) => context.get(organisation, id))
  return bodies.flatMap((body) => (body?.officers ?? []).map(({ personId }) => ref(person, personId)))
}

/** Who issues what a body above the candidate does: the committee, or whoever judged higher up. */
function bodyAbove(
  type: PaperType,
  state: Candidacy,
  { item, submission }: { readonly item: number | undefined; readonly submission: number | undefined },
  context: Context,
): string | undefined {
  if (type === 'commitment') return placeOf(type, state).committeeId
  const acts = { appraisal: appraisalOf(state, item), 'return-letter': returnOf(state, submission) }
  const appraised = type === 'appraisal' || type === 'return-letter' ? acts[type] : undefined
  const held = appraised && context.get(season, appraised.seasonId)
  if (appraised === undefined || appraised.step === 1 || !isOpened(held)) return appraised?.committeeId
  return approversOn(held, appraised.on)[appraised.step]?.organisationId ?? undefined
}

function named(type: PaperType, state: Candidacy, item: number | undefined): readonly string[] {
  const { registration } = state
  if (type === 'registration' && registration?.contactId !== undefined) return [registration.contactId]
  return type === 'appraisal' ? (appraisalOf(state, item)?.team ?? []) : []
}

/** The decision that gives it, whose signer signs it too, and all who stand between candidate and giver. */
function ofCertificate(state: Candidacy, context: Context): StreamRef[] {
  const recognition = recognitionOf(state)
  if (recognition === undefined) return []
  const { roundId, on } = recognition
  const decision = documentId('decision', { stream: 'round', id: roundId })
  const giver = context.get(round, roundId)?.convened?.organisationId
  const signers = context.get(document, decision)?.draft?.signers ?? []
  return [
    ref(round, roundId),
    ref(document, decision),
    ...aboveSince(state.registration!.organisationId, on, context).map((id) => ref(organisation, id)),
    ...(giver === undefined ? [] : [ref(organisation, giver)]),
    ...signers.map(({ personId }) => ref(person, personId)),
  ]
}
