import { BranchRegistered, RegisterBranch } from '../../../contracts/candidacy/register-branch.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, isRefused, only } from '../kernel/decision.ts'
import { factsOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn, heirRefs, superiorRefs } from '../organisation/superiors.ts'
import { person } from '../person/state.ts'
import { issuedPlan, planOf, planRefs } from '../plan/of-candidate.ts'
import { rulesUnder, variantFor } from '../rules/variants.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf } from '../season/dates.ts'
import { type OpenedSeason, season } from '../season/state.ts'
import { entitled, unknownGroup } from './entitled.ts'
import { attemptRefs, attemptsOf } from './id.ts'
import { alreadyInherited, inheritedReads } from './inherited.ts'
import { candidacy } from './state.ts'

type Body = BodyOf<typeof RegisterBranch>

export const registerBranch = decision({
  contract: RegisterBranch,
  stream: candidacy,
  version: 3,
  // A natural key, so that two registrations at once meet in one stream.
  target: {
    reads(body, context) {
      const opened = context.get(season, body.seasonId)?.opened
      return [ref(season, body.seasonId), ...(opened == null ? [] : attemptRefs(opened, body.organisationId, context))]
    },
    id(body, context) {
      const opened = context.get(season, body.seasonId)?.opened
      if (opened == null) {
        return refuse('SEASON_UNKNOWN', `Không có đợt xét mã “${body.seasonId}”.`, {
          pointer: '/seasonId',
          detail: 'mã của một đợt xét đã mở',
        })
      }
      return attemptsOf(opened, body.organisationId, context).at(-1)!
    },
    earlier(body, context) {
      const opened = context.get(season, body.seasonId)?.opened
      return opened == null ? [] : attemptsOf(opened, body.organisationId, context).slice(0, -1)
    },
  },
  actsFor: ({ body }) => body.organisationId,
  reads({ body, occurredOn }, _, context) {
    const opened = context.get(season, body.seasonId)?.opened
    return [
      ref(season, body.seasonId),
      ...superiorRefs(body.organisationId, 1, occurredOn, context),
      ...(opened == null
        ? []
        : [
            ref(framework, opened.frameworkId),
            ...attemptRefs(opened, body.organisationId, context),
            ...planRefs(opened, body.organisationId),
            ...heirRefs(opened.organisationId, occurredOn, context),
            ...inheritedReads(opened, body.organisationId, context),
          ]),
      ...(body.contactId === undefined ? [] : [ref(person, body.contactId)]),
    ]
  },
  decide(given, state, context) {
    const { late, ...body } = given.body
    if (state.registration !== null) {
      return refuse(
        'ALREADY_REGISTERED',
        `Tổ chức đảng này đã đăng ký năm ${state.registration.year} ngày ${shortDate(state.registration.on)}.`,
      )
    }
    const current = context.get(season, body.seasonId) as OpenedSeason
    const inherited = alreadyInherited(current.opened, body.organisationId, given.occurredOn, context)
    if (inherited !== null) return inherited
    const { opened } = current
    const published = context.get(framework, opened.frameworkId)!.framework!
    const candidate = { organisationId: body.organisationId, on: given.occurredOn }
    const facts = entitled(candidate, current, published, context)
    if (isRefused(facts)) return facts
    const committee = heirOn(opened.organisationId, given.occurredOn, context)
    const wrongType = wrongBranchType(body.branchType, published)
    if (wrongType !== null) return wrongType
    const variant = variantFor(published, {
      kind: facts.kind,
      under: factsOn(context.get(organisation, committee)!, given.occurredOn).kind,
      ...(body.branchType === undefined ? {} : { branchType: body.branchType }),
    })
    const rules = rulesUnder(published, variant?.id)
    const day = { rules, season: current, step: 'registration', given, context } as const
    const attempts = attemptsOf(opened, body.organisationId, context)
    const refused =
      badDate(day) ??
      beforePreviousStep(withdrawalBefore(attempts, context), given) ??
      beforePreviousStep(planOf(opened, body.organisationId, context)?.on ?? '', given) ??
      badContent(body, given.occurredOn, rules)
    if (refused !== null) return refused
    if (body.contactId !== undefined && context.get(person, body.contactId) === undefined) {
      return refuse('PERSON_UNKNOWN', `Không có người mã “${body.contactId}”.`, {
        pointer: '/contactId',
        detail: 'mã của một người đã ghi nhận, hoặc bỏ trống',
      })
    }
    return [
      ...acceptedLate(day),
      BranchRegistered({
        ...body,
        model: opened.model,
        year: opened.year,
        attempt: attempts.length,
        frameworkId: opened.frameworkId,
        frameworkSha256: opened.frameworkSha256,
        ...(variant === undefined ? {} : { variant: variant.id }),
        ...(body.plan === undefined ? issuedPlan(opened, body.organisationId, given.occurredOn, context) : {}),
        committeeId: opened.organisationId,
      }),
    ]
  },
  commandOf(events) {
    const { model, year, attempt, frameworkId, frameworkSha256, variant, planDocumentId, committeeId, ...body } = only(
      events,
      'BranchRegistered',
    ).data
    return { ...body, ...lateOf(events) }
  },
})

/** The day on which the attempt before the newest was withdrawn; '' where there was none. */
function withdrawalBefore(attempts: readonly string[], context: Context): LocalDate {
  const previous = attempts.at(-2)
  return previous === undefined ? '' : context.get(candidacy, previous)!.withdrawal!.on
}

/** A framework that knows types of branch is told which one registers; both sides confirm it by their commitment. */
function wrongBranchType(given: string | undefined, { branchTypes }: Framework): Refused | null {
  if (branchTypes === undefined ? given === undefined : branchTypes.some(({ code }) => code === given)) return null
  return refuse('BRANCH_TYPE_UNKNOWN', 'Loại hình đăng ký không có trong khung tiêu chí.', {
    pointer: '/branchType',
    detail: branchTypes?.map(({ code, name }) => `${code} (${name})`).join(', ') ?? 'bỏ trống',
  })
}

function badContent({ meeting, targets }: Body, on: string, rules: Framework): Refused | null {
  if (meeting.heldOn > on || meeting.yes > meeting.of) {
    return refuse('INVALID_REQUEST', 'Thông tin hội nghị quyết định đăng ký không hợp lệ.', {
      pointer: '/meeting',
      detail: 'họp không sau ngày đăng ký; số tán thành không quá số dự họp',
    })
  }
  return unknownGroup(targets, rules)
}
