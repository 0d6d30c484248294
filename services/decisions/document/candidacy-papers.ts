// Issuer, day and signers of the papers about one candidacy.
import type { PaperType } from '../../../contracts/document/paper-types.ts'
import type { Refused } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { type Side, sidesOf } from '../candidacy/sides.ts'
import { type Appraised, type Candidacy, candidacy, type Place } from '../candidacy/state.ts'
import type { Context } from '../kernel/context.ts'
import { isRefused } from '../kernel/decision.ts'
import { officesOf } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { nothing, type PaperFacts, signedFor } from './signed-for.ts'

type Type = Extract<
  PaperType,
  'self-assessment' | 'report' | 'registration' | 'commitment' | 'appraisal' | 'return-letter'
>

type About = { readonly type: Type; readonly id: string; readonly item?: number; readonly submission: number }

/** `submission`: sheet, report and appraisals belong to one; a paper of an earlier one is not drafted any more. */
export function aboutCandidacy({ type, id, item, submission }: About, context: Context): PaperFacts | Refused {
  const state = context.get(candidacy, id)
  const act = state === undefined ? null : actOf(type, state, item, submission)
  if (state === undefined || act == null) return nothing()
  const day = act.on
  const { branch, committee } = sidesOf(state, placeOf(type, state, item, submission), day, context)
  switch (type) {
    case 'registration':
      return signedFor(branch.organisationId, branch.organ, day, [id], context)
    case 'self-assessment':
    case 'report':
      return submission === state.submission
        ? signedFor(branch.organisationId, branch.organ, day, [id], context)
        : nothing()
    case 'commitment':
      return signedByBoth(state, { id, date: day, branch, committee }, context)
    case 'return-letter':
      return signedFor(committee.organisationId, committee.organ, day, [id], context)
    case 'appraisal':
      return submission === state.submission
        ? signedWithTeam(
            signedFor(committee.organisationId, committee.organ, day, [id], context),
            appraisalOf(state, item)!,
          )
        : nothing()
  }
}

/** A paper keeps the committee of its day; what the branch alone signs is of the season that it is in. */
export function placeOf(type: PaperType, state: Candidacy, item?: number, submission?: number): Place {
  const { registration, commitment } = state
  const acts: { readonly [type in PaperType]?: Place | null | undefined } = {
    ...{ registration, commitment, appraisal: appraisalOf(state, item) },
    'return-letter': returnOf(state, submission),
  }
  return acts[type] ?? state
}

/** The first of the submission, or the how manieth the paper is about: each body that judges has a paper of its own. */
export function appraisalOf({ appraisals }: Candidacy, item = 1): Appraised | undefined {
  return appraisals[item - 1]
}

/** The return that asked for this submission. */
export function returnOf(
  { returns }: Candidacy,
  submission: number | undefined,
): Candidacy['returns'][number] | undefined {
  return returns.find((one) => one.submission === submission)
}

function actOf(
  type: Type,
  state: Candidacy,
  item: number | undefined,
  submission: number,
): { readonly on: LocalDate } | null | undefined {
  const acts = {
    registration: state.registration,
    commitment: state.commitment,
    'self-assessment': state.selfAssessment,
    report: state.results,
    appraisal: appraisalOf(state, item),
    'return-letter': returnOf(state, submission),
  }
  return acts[type]
}

/** The committee's paper: its representative is chiefly responsible, the branch's signs beside (HD 05 I.7.2.4). */
function signedByBoth(
  state: Candidacy,
  { id, date, branch, committee }: { id: string; date: LocalDate; branch: Side; committee: Side },
  context: Context,
): PaperFacts {
  const [organisationId, committeeId] = [branch.organisationId, committee.organisationId]
  const { committeeRepresentativeId, branchRepresentativeId } = state.commitment!
  return {
    organisationId: committeeId,
    candidacies: [id],
    date,
    signers: [
      { personId: committeeRepresentativeId, as: capacity(committeeId, committeeRepresentativeId, date, context) },
      { personId: branchRepresentativeId, as: capacity(organisationId, branchRepresentativeId, date, context) },
    ],
  }
}

function capacity(organisationId: string, personId: string, date: LocalDate, context: Context) {
  const offices = officesOf(context.get(organisation, organisationId)!, personId, date)
  return (['secretary', 'deputy-secretary'] as const).find((office) => offices.includes(office)) ?? 'representative'
}

/** Where more than one appraised, the first of the team is its head and signs beside the committee. */
function signedWithTeam(facts: PaperFacts | Refused, { team }: Appraised): PaperFacts | Refused {
  if (isRefused(facts) || team.length < 2) return facts
  return { ...facts, signers: [...facts.signers, { personId: team[0]!, as: 'team-head' }] }
}
