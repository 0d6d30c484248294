import type { BodyOf } from '../../../contracts/define.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { OpenSeason, SeasonOpened } from '../../../contracts/season/open-season.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { framework, type PublishedFramework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { decision, isRefused, only, pick } from '../kernel/decision.ts'
import { isGone } from '../organisation/effective.ts'
import { organisation } from '../organisation/state.ts'
import { resolveWindows } from '../rules/windows.ts'
import { chainRefs, resolveChain } from './approvers.ts'
import { tooFarBack } from './dates.ts'
import { seasonId } from './id.ts'
import { season } from './state.ts'

export const openSeason = decision({
  contract: OpenSeason,
  stream: season,
  version: 1,
  // One committee has one season of a model in a year, so a second opening meets the first in its stream.
  target: {
    reads: (body) => [ref(framework, body.frameworkId)],
    id: (body, context) =>
      seasonId(context.get(framework, body.frameworkId)?.framework?.model ?? '', body.organisationId, body.year),
  },
  actsFor: ({ body }) => body.organisationId,
  reads: ({ body, occurredOn }, _, context) => [
    ref(framework, body.frameworkId),
    ...chainReads(body, occurredOn, context),
  ],
  decide(given, state, context) {
    const { body } = given
    if (state.opened !== null) return refuse('SEASON_EXISTS', `Đợt xét năm ${body.year} của tổ chức đảng này đã mở.`)
    const published = context.get(framework, body.frameworkId)
    if (published?.framework == null) {
      return refuse('FRAMEWORK_UNKNOWN', `Không có khung tiêu chí mã “${body.frameworkId}”.`, {
        pointer: '/frameworkId',
        detail: 'mã của một khung đã ban hành',
      })
    }
    const rules = published.framework
    const owner = context.get(organisation, body.organisationId)
    if (owner === undefined) {
      return refuse('ORGANISATION_UNKNOWN', `Không có tổ chức đảng mã “${body.organisationId}”.`, {
        pointer: '/organisationId',
        detail: 'mã của một tổ chức đảng đã lập',
      })
    }
    const gone = isGone(owner, given.occurredOn, '/organisationId')
    if (gone !== null) return gone
    const retired = retiredBefore(given.occurredOn, published.retired)
    if (retired !== null) return retired
    const late = tooFarBack(rules, given)
    if (late !== null) return late
    const outside = outsideYears(rules, body.year)
    if (outside !== null) return outside
    const approvers = resolveChain(rules, body.organisationId, given.occurredOn, context)
    if (isRefused(approvers)) return approvers
    return [
      SeasonOpened({
        ...body,
        frameworkSha256: published.sha256,
        model: rules.model,
        windows: resolveWindows(rules, body.year),
        approvers,
      }),
    ]
  },
  commandOf: (events) =>
    pick(only(events, 'SeasonOpened').data, 'organisationId', 'frameworkId', 'year', 'bases', 'externalRefs'),
})

function retiredBefore(on: LocalDate, retired: PublishedFramework['retired']): Refused | null {
  if (retired === null || on <= retired.on) return null
  const { supersededBy } = retired
  return refuse('FRAMEWORK_RETIRED', `Khung tiêu chí này chỉ mở đợt xét đến hết ngày ${shortDate(retired.on)}.`, {
    pointer: '/frameworkId',
    detail: supersededBy === undefined ? 'mã của một khung đang áp dụng' : `khung thay thế: ${supersededBy}`,
  })
}

function outsideYears(rules: Framework, year: number): Refused | null {
  const { from, to } = rules.appliesTo.years
  if (year >= from && (to === undefined || year <= to)) return null
  const span = to === undefined ? `từ năm ${from}` : `từ năm ${from} đến năm ${to}`
  return refuse('FRAMEWORK_NOT_FOR_YEAR', `Khung tiêu chí “${rules.name}” áp dụng ${span}.`, {
    pointer: '/year',
    detail: span,
  })
}

function chainReads(body: BodyOf<typeof OpenSeason>, on: LocalDate, context: Context): StreamRef[] {
  const rules = context.get(framework, body.frameworkId)?.framework
  return rules == null ? [ref(organisation, body.organisationId)] : chainRefs(rules, body.organisationId, on, context)
}
