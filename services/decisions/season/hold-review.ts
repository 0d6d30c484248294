import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { HoldReview, ReviewHeld } from '../../../contracts/season/hold-review.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { cameToTheLast, proposals } from '../candidacy/chain.ts'
import { type Candidacy, candidacy } from '../candidacy/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { rulesIn, rulesRef } from './committee-work.ts'
import { beforePreviousStep, tooFarBack } from './dates.ts'
import { seasonId } from './id.ts'
import { isOpened, type OpenedSeason, type Season, season } from './state.ts'

type Body = BodyOf<typeof HoldReview>
const mostYears = 20

export const holdReview = decision({
  contract: HoldReview,
  stream: season,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  reads({ body, id }, state, context) {
    const others = seasonsOf(body, id, state)
    const all = [state, ...others.map((other) => context.get(season, other))]
    const candidacies = all.flatMap((one) => one?.candidacies ?? [])
    return [
      rulesRef(state),
      ...others.map((other) => ref(season, other)),
      ...candidacies.map(({ candidacyId }) => ref(candidacy, candidacyId)),
    ]
  },
  decide(given, state, context) {
    const { body, id } = given
    const refused =
      tooFarBack(rulesIn(state, context), given) ??
      beforePreviousStep(state.closed?.on ?? state.openedOn, given) ??
      badYears(body, state) ??
      heldBefore(body, state)
    if (refused !== null) return refused
    const others = seasonsOf(body, id, state).map((other) => [other, context.get(season, other)] as const)
    const figures = [[id, state] as const, ...others]
      .flatMap(([other, one]) => (isOpened(one) ? [figuresOf(other, one, given.occurredOn, context)] : []))
      .toSorted((a, b) => a.year - b.year)
    return [ReviewHeld({ ...body, figures })]
  },
  commandOf: (events) => pick(only(events, 'ReviewHeld').data, 'kind', 'years', 'conclusions'),
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

function heldBefore({ kind, years }: Body, { reviews }: Season): Refused | null {
  const earlier = reviews.find((one) => one.kind === kind && one.years.from === years.from && one.years.to === years.to)
  if (earlier === undefined) return null
  return refuse('REVIEW_HELD', `Hội nghị này đã ghi ngày ${shortDate(earlier.on)}.`)
}

/** The committee's seasons of the same model in the other years; whether they were opened is in their streams. */
function seasonsOf(body: Body, id: string, state: Season): string[] {
  if (badYears(body, state) !== null) return []
  const { model, organisationId } = state.opened!
  const { from, to } = body.years
  const years = Array.from({ length: to - from + 1 }, (_, n) => from + n)
  return years.map((year) => seasonId(model, organisationId, year)).filter((other) => other !== id)
}

/** What is dated after the review has not happened yet on its day. */
function figuresOf(id: string, { opened, candidacies }: OpenedSeason, on: LocalDate, context: Context) {
  const all = candidacies
    .map(({ candidacyId }) => context.get(candidacy, candidacyId)!)
    .filter(({ registration }) => registration !== null && registration.on <= on)
  const count = (fits: (one: Candidacy) => boolean) => all.filter(fits).length
  const ended = (outcome: 'recognised' | 'not-recognised') =>
    count(
      ({ outcomes, revocation }) =>
        outcomes.some((one) => one.outcome === outcome && one.on <= on) &&
        !(revocation !== null && revocation.on <= on),
    )
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
    recognised: ended('recognised'),
    notRecognised: ended('not-recognised'),
  }
}
