import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { HoldReview, ReviewHeld } from '../../../contracts/season/hold-review.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { cameToTheLast, isRecognisedOn, proposals } from '../candidacy/chain.ts'
import { type Candidacy, candidacy } from '../candidacy/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { organisation } from '../organisation/state.ts'
import { belowRefs, placesOf } from '../organisation/superiors.ts'
import { committeeOn, committeeRefs, firstOf, rulesIn, rulesRef, unknownOrganisation } from './committee-work.ts'
import { beforePreviousStep, type Dated, tooFarBack } from './dates.ts'
import { seasonId } from './id.ts'
import { isOpened, type OpenedSeason, type Season, season } from './state.ts'

type Body = BodyOf<typeof HoldReview>
const mostYears = 20

export const holdReview = decision({
  contract: HoldReview,
  stream: season,
  version: 3,
  actsFor: (_, state) => state.opened?.organisationId,
  reads(given, state, context) {
    const { body } = given
    const others = seasonsOf(given, state, context)
    const all = [state, ...others.map((other) => context.get(season, other))]
    const candidacies = all.flatMap((one) => one?.candidacies ?? [])
    return [
      rulesRef(state),
      ...committeeRefs(state, given, context),
      ...belowRefs(committeeOn(state, given, context), context),
      ...others.map((other) => ref(season, other)),
      ...candidacies.map(({ candidacyId }) => ref(candidacy, candidacyId)),
      ...(body.notRegistered ?? []).map((one) => ref(organisation, one.organisationId)),
    ]
  },
  decide(given, state, context) {
    const { body, id } = given
    const refused =
      tooFarBack(rulesIn(state, context), given) ??
      beforePreviousStep(state.closed?.on ?? state.openedOn, given) ??
      badYears(body, state) ??
      badHalf(body) ??
      firstOf(body.notRegistered ?? [], ({ organisationId: id }, n) =>
        unknownOrganisation({ id, pointer: `/notRegistered/${n}/organisationId` }, context),
      ) ??
      heldBefore(body, state)
    if (refused !== null) return refused
    const others = seasonsOf(given, state, context).map((other) => [other, context.get(season, other)] as const)
    const figures = [[id, state] as const, ...others]
      .flatMap(([other, one]) => (isOpened(one) && one.openedOn <= given.occurredOn ? [[other, one] as const] : []))
      .toSorted(([, a], [, b]) => a.opened.year - b.opened.year || (a.openedOn < b.openedOn ? -1 : 1))
      .map(([other, one]) => figuresOf(other, one, given.occurredOn, context))
    return [ReviewHeld({ ...body, figures })]
  },
  commandOf(events) {
    const { figures: _, ...body } = only(events, 'ReviewHeld').data
    return body
  },
})

function badYears({ years: { from, to } }: Body, { opened }: Season): Refused | null {
  const { year } = opened!
  if (from > to) {
    return refuse('PERIOD_REVERSED', 'Năm cuối trước năm đầu.', {
      pointer: '/years/to',
      detail: `từ năm ${from} trở đi`,
    })
  }
  if (from <= year && year <= to && to - from < mostYears) return null
  return refuse('INVALID_REQUEST', `Hội nghị ghi ở đợt xét năm ${year} phải gồm năm ấy.`, {
    pointer: '/years',
    detail: `gồm năm ${year}, không quá ${mostYears} năm`,
  })
}

function badHalf({ firstHalf, kind, years }: Body): Refused | null {
  if (firstHalf === undefined || (kind === 'preliminary' && years.from === years.to)) return null
  return refuse('INVALID_REQUEST', 'Chỉ sơ kết của một năm mới có thể là sơ kết 6 tháng đầu năm.', {
    pointer: '/firstHalf',
    detail: 'bỏ trống, hoặc kind là preliminary và years là một năm',
  })
}

function heldBefore({ kind, years, firstHalf }: Body, { reviews }: Season): Refused | null {
  const earlier = reviews.find(
    (one) =>
      one.kind === kind && one.years.from === years.from && one.years.to === years.to && one.firstHalf === firstHalf,
  )
  if (earlier === undefined) return null
  return refuse('REVIEW_HELD', `Hội nghị này đã ghi ngày ${shortDate(earlier.on)}.`)
}

type Given = Dated & { readonly body: Body; readonly id: string }

/**
 * The other seasons of the same model in these years that the committee opened, or somebody whose place it had taken by that
 * day; whether they were opened is in their streams.
 */
function seasonsOf(given: Given, state: Season, context: Context): string[] {
  const { body, id, occurredOn } = given
  if (badYears(body, state) !== null) return []
  const { from, to } = body.years
  const years = Array.from({ length: to - from + 1 }, (_, n) => from + n)
  const bodies = placesOf(committeeOn(state, given, context), occurredOn, context)
  return bodies
    .flatMap((one) => years.map((year) => seasonId(state.opened!.model, one, year)))
    .filter((other) => other !== id)
}

/** What is dated after the review has not happened yet on its day. */
function figuresOf(id: string, { opened, candidacies }: OpenedSeason, on: LocalDate, context: Context) {
  const all = candidacies
    .map(({ candidacyId }) => context.get(candidacy, candidacyId)!)
    .filter(({ registration }) => registration !== null && registration.on <= on)
  const count = (fits: (one: Candidacy) => boolean) => all.filter(fits).length
  const merged = count((one) => one.merged !== null && one.merged.on <= on)
  return {
    year: opened.year,
    seasonId: id,
    registered: all.length,
    withdrawn: count(({ withdrawal }) => withdrawal !== null && withdrawal.on <= on),
    ...(merged === 0 ? {} : { merged }),
    proposed: count((one) =>
      cameToTheLast(
        proposals(one).filter((made) => made.on <= on),
        opened.approvers,
      ),
    ),
    recognised: count((one) => isRecognisedOn(one, on)),
    notRecognised: count(({ outcomes }) =>
      outcomes.some(({ outcome, on: day }) => outcome === 'not-recognised' && day <= on),
    ),
  }
}
