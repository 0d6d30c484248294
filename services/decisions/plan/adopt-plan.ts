import type { BodyOf } from '../../../contracts/define.ts'
import { AdoptPlan, PlanAdopted } from '../../../contracts/plan/adopt-plan.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { entitled, unknownGroup } from '../candidacy/entitled.ts'
import { attemptRefs, attemptsOf } from '../candidacy/id.ts'
import { alreadyInherited, inheritedReads } from '../candidacy/inherited.ts'
import { candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, isRefused, only } from '../kernel/decision.ts'
import { factsOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn, heirRefs, superiorRefs } from '../organisation/superiors.ts'
import { person } from '../person/state.ts'
import { rulesUnder, variantFor } from '../rules/variants.ts'
import { firstOf, unknownPerson } from '../season/committee-work.ts'
import { acceptedLate, badDate, lateOf } from '../season/dates.ts'
import { type OpenedSeason, season } from '../season/state.ts'
import { planId } from './id.ts'
import { plan } from './state.ts'

type Body = BodyOf<typeof AdoptPlan>

export const adoptPlan = decision({
  contract: AdoptPlan,
  stream: plan,
  version: 1,
  // A natural key, so that registration and reminders find it without a search.
  target: {
    reads: (body) => [ref(season, body.seasonId)],
    id(body, context) {
      const opened = context.get(season, body.seasonId)?.opened
      if (opened != null) return planId(opened, body.organisationId)
      return refuse('SEASON_UNKNOWN', `Không có đợt xét mã “${body.seasonId}”.`, {
        pointer: '/seasonId',
        detail: 'mã của một đợt xét đã mở',
      })
    },
  },
  actsFor: ({ body }) => body.organisationId,
  reads({ body, occurredOn }, _, context) {
    const opened = context.get(season, body.seasonId)?.opened
    return [
      ref(season, body.seasonId),
      ...superiorRefs(body.organisationId, 1, occurredOn, context),
      ...body.tasks.flatMap(({ personId }) => (personId === undefined ? [] : [ref(person, personId)])),
      ...(opened == null
        ? []
        : [
            ref(framework, opened.frameworkId),
            ...attemptRefs(opened, body.organisationId, context),
            ...heirRefs(opened.organisationId, occurredOn, context),
            ...inheritedReads(opened, body.organisationId, context),
          ]),
    ]
  },
  decide(given, { adopted }, context) {
    const { late, ...body } = given.body
    if (adopted !== null) {
      return refuse('PLAN_ADOPTED', `Kế hoạch năm ${adopted.year} đã thông qua ngày ${shortDate(adopted.on)}.`)
    }
    const current = context.get(season, body.seasonId) as OpenedSeason
    const { opened } = current
    const registered = registeredBefore(body, current, context)
    if (registered !== null) return registered
    const inherited = alreadyInherited(opened, body.organisationId, given.occurredOn, context)
    if (inherited !== null) return inherited
    const published = context.get(framework, opened.frameworkId)!.framework!
    const candidate = { organisationId: body.organisationId, on: given.occurredOn }
    const facts = entitled(candidate, current, published, context)
    if (isRefused(facts)) return facts
    const committee = context.get(organisation, heirOn(opened.organisationId, given.occurredOn, context))!
    const variant = variantFor(published, { kind: facts.kind, under: factsOn(committee, given.occurredOn).kind })
    const rules = rulesUnder(published, variant?.id)
    const day = { rules, season: current, step: 'plan', given, context } as const
    const refused =
      badDate(day) ??
      badMeeting(body, given.occurredOn) ??
      unknownGroup(body.targets, rules) ??
      firstOf(body.tasks, (task, n) => badTask(task, n, context))
    if (refused !== null) return refused
    return [
      ...acceptedLate(day),
      PlanAdopted({
        ...body,
        model: opened.model,
        year: opened.year,
        frameworkId: opened.frameworkId,
        ...(variant === undefined ? {} : { variant: variant.id }),
        committeeId: opened.organisationId,
      }),
    ]
  },
  commandOf(events) {
    const { model, year, frameworkId, variant, committeeId, ...body } = only(events, 'PlanAdopted').data
    return { ...body, ...lateOf(events) }
  },
})

/** A plan comes before the registration that carries it out. */
function registeredBefore({ organisationId }: Body, { opened }: OpenedSeason, context: Context): Refused | null {
  const newest = attemptsOf(opened, organisationId, context).at(-1)!
  const registration = context.get(candidacy, newest)?.registration
  if (registration == null) return null
  return refuse(
    'ALREADY_REGISTERED',
    `Tổ chức đảng này đã đăng ký năm ${registration.year} ngày ${shortDate(registration.on)}; kế hoạch được thông qua trước khi đăng ký.`,
  )
}

function badMeeting({ meeting }: Body, on: string): Refused | null {
  if (meeting === undefined || (meeting.heldOn <= on && meeting.yes <= meeting.of)) return null
  return refuse('INVALID_REQUEST', 'Thông tin hội nghị thông qua kế hoạch không hợp lệ.', {
    pointer: '/meeting',
    detail: 'họp không sau ngày thông qua; số tán thành không quá số dự họp',
  })
}

function badTask({ personId, by }: Body['tasks'][number], n: number, context: Context): Refused | null {
  if (personId !== undefined && by !== undefined) {
    return refuse('INVALID_REQUEST', 'Mỗi nhiệm vụ ghi một người, hoặc ghi nơi thực hiện bằng lời.', {
      pointer: `/tasks/${n}`,
      detail: 'nhiều nhất một trong: personId, by',
    })
  }
  return personId === undefined ? null : unknownPerson(personId, `/tasks/${n}/personId`, context)
}
