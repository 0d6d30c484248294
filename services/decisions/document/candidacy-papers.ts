// Issuer, day and signers of the papers about one candidacy.
import type { PaperType } from '../../../contracts/document/paper-types.ts'
import type { Refused } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { type Side, sidesOf } from '../candidacy/sides.ts'
import { type Candidacy, candidacy, type Place } from '../candidacy/state.ts'
import type { Context } from '../kernel/context.ts'
import { isRefused } from '../kernel/decision.ts'
import { officesOf } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { nothing, type PaperFacts, signedFor } from './signed-for.ts'

type Type = Extract<PaperType, 'self-assessment' | 'report' | 'registration' | 'commitment' | 'appraisal'>

/** `submission`: sheet, report and appraisal belong to one; a paper of an earlier one is not drafted any more. */
export function aboutCandidacy(type: Type, id: string, submission: number, context: Context): PaperFacts | Refused {
  const state = context.get(candidacy, id)
  const day = state === undefined ? undefined : dayOf(type, state)
  if (state === undefined || day === undefined) return nothing()
  const { branch, committee } = sidesOf(state, placeOf(type, state), day, context)
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
    case 'appraisal':
      return submission === state.submission
        ? signedWithTeam(signedFor(committee.organisationId, committee.organ, day, [id], context), state)
        : nothing()
  }
}

/** A paper keeps the committee of its day; what the branch alone signs is of the season that it is in. */
export function placeOf(type: PaperType, { registration, commitment, appraisal, ...now }: Candidacy): Place {
  const acts: { readonly [type in PaperType]?: Place | null } = { registration, commitment, appraisal }
  return acts[type] ?? now
}

function dayOf(type: Type, state: Candidacy): LocalDate | undefined {
  const acts = {
    registration: state.registration,
    commitment: state.commitment,
    'self-assessment': state.selfAssessment,
    report: state.results,
    appraisal: state.appraisal,
  }
  return acts[type]?.on
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
function signedWithTeam(facts: PaperFacts | Refused, { appraisal }: Candidacy): PaperFacts | Refused {
  const { team } = appraisal!
  if (isRefused(facts) || team.length < 2) return facts
  return { ...facts, signers: [...facts.signers, { personId: team[0]!, as: 'team-head' }] }
}
