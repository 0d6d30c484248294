import { toldStep } from '../../../contracts/approval-chain.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { ConveneRound, RoundConvened } from '../../../contracts/round/convene-round.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { over } from '../candidacy/phases.ts'
import { candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { decision, isRefused, only } from '../kernel/decision.ts'
import { isGone } from '../organisation/effective.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn, heirRefs } from '../organisation/superiors.ts'
import { joinedRefs } from '../person/memberships.ts'
import { person } from '../person/state.ts'
import { approverRefs } from '../season/approvers.ts'
import { acceptedLate, badDate, lateOf, lateReads } from '../season/dates.ts'
import { isOpened, type OpenedSeason, season } from '../season/state.ts'
import { type StepTaken, stepTaken } from '../season/step-taken.ts'
import { badRevokingDay, isRevoking, recognisersStep, revokingReads } from './revoking.ts'
import { badRoll } from './roll.ts'
import { roundDay } from './round-day.ts'
import { round } from './state.ts'

type Body = Omit<BodyOf<typeof ConveneRound>, 'late'>
type Asked = { readonly body: Body; readonly occurredOn: LocalDate }

export const conveneRound = decision({
  contract: ConveneRound,
  stream: round,
  version: 4,
  actsFor: ({ body }) => body.organisationId,
  reads(given, _, context) {
    const { body } = given
    const current = context.get(season, body.seasonId)
    const opened = current?.opened
    return [
      ref(season, body.seasonId),
      ref(organisation, body.organisationId),
      ...approverRefs(current, given.occurredOn, context),
      ...candidateRefs(given, context),
      ...(opened == null ? [] : [ref(framework, opened.frameworkId)]),
      ...body.candidacies.map((id) => ref(candidacy, id)),
      ...body.roll.map(({ personId }) => ref(person, personId)),
      ...branchesOf(given, context),
      ...(isRevoking(body) ? revokingReads(body, given.occurredOn, context) : []),
      ...lateReads(given, opened?.organisationId, context),
    ]
  },
  decide(given, _, context) {
    const { late, ...body } = given.body
    const current = context.get(season, body.seasonId)
    if (!isOpened(current)) {
      return refuse('SEASON_UNKNOWN', `Không có đợt xét mã “${body.seasonId}”.`, {
        pointer: '/seasonId',
        detail: 'mã của một đợt xét đã mở',
      })
    }
    const step =
      badCandidacies(body, given.occurredOn, context) ??
      (isRevoking(body) ? recognisersStep(given, context) : stepOf(given, current, context))
    if (isRefused(step)) return step
    const day = roundDay(step.ballot, given, context, { ...body, step: step.step })
    const untimely = isRevoking(body) ? badRevokingDay(given, day.rules, context) : badDate(day)
    const refused = untimely ?? badRoll(body, { on: given.occurredOn, step, rules: day.rules, context })
    const place = { level: step.ballot, act: step.act, ...toldStep(step.step, step.ballot) }
    return refused ?? [...acceptedLate(day), RoundConvened({ ...body, ...place })]
  },
  commandOf(events) {
    const { level, act, step, ...body } = only(events, 'RoundConvened').data
    return { ...body, ...lateOf(events) }
  },
})

/** Where else those called to a branch's meeting are members: nobody votes in two branches. */
function branchesOf({ body, occurredOn }: Asked, context: Context): StreamRef[] {
  const called = body.roll.filter(({ standing }) => standing !== 'committee-member')
  const joined = called.flatMap(({ personId }) => context.get(person, personId)?.memberships ?? [])
  return joinedRefs(joined, occurredOn, context)
}

/** Refuses a body that does not exist on the day, and candidacies that are not of the season, or withdrawn. */
function badCandidacies(body: Body, date: LocalDate, context: Context): Refused | null {
  const facts = context.get(organisation, body.organisationId)
  if (facts === undefined) {
    return refuse('ORGANISATION_UNKNOWN', `Không có tổ chức đảng mã “${body.organisationId}”.`, {
      pointer: '/organisationId',
      detail: 'mã của một tổ chức đảng đã lập',
    })
  }
  const gone = isGone(facts, date, '/organisationId')
  if (gone !== null) return gone
  for (const [n, id] of body.candidacies.entries()) {
    const candidate = context.get(candidacy, id)
    const where = { pointer: `/candidacies/${n}`, detail: 'lượt đăng ký thuộc đợt xét này' }
    if (candidate?.registration == null) return refuse('CANDIDACY_UNKNOWN', `Không có lượt đăng ký mã “${id}”.`, where)
    if (candidate.seasonId !== body.seasonId) {
      return refuse('NOT_IN_SEASON', `Lượt đăng ký “${id}” không thuộc đợt xét này.`, where)
    }
    const gone = over(candidate, { ...where, detail: 'lượt đăng ký chưa rút, chưa nhập vào lượt khác' })
    if (gone !== null) return gone
  }
  return null
}

/** The step of the approval chain that this body takes for all these candidacies. */
function stepOf(given: Asked, season: OpenedSeason, context: Context): StepTaken | Refused {
  return stepTaken(given.body, {
    ...{ season, on: given.occurredOn, context, of: 'các lượt đăng ký này' },
    isCandidate: () => isCandidate(given, context),
  })
}

/** The candidate itself meets on its own candidacy alone. Whoever took its place is in it. */
function isCandidate({ body, occurredOn }: Asked, context: Context): boolean {
  return body.candidacies.every((id) => {
    const { organisationId } = context.get(candidacy, id)!.registration!
    return heirOn(organisationId, occurredOn, context) === body.organisationId
  })
}

/** The candidates with whoever took their place. */
function candidateRefs({ body, occurredOn }: Asked, context: Context): StreamRef[] {
  return body.candidacies.flatMap((id) => {
    const registration = context.get(candidacy, id)?.registration
    return registration == null ? [] : heirRefs(registration.organisationId, occurredOn, context)
  })
}
