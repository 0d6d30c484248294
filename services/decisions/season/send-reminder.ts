import type { BodyOf } from '../../../contracts/define.ts'
import { type SeasonStep, stepsAfterReturn } from '../../../contracts/framework/calendar.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { ReminderSent, SendReminder } from '../../../contracts/season/send-reminder.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { over } from '../candidacy/phases.ts'
import { type Candidacy, candidacy, outcomeAt } from '../candidacy/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { decision, isRefused, only, pick } from '../kernel/decision.ts'
import { planOf, planRefs } from '../plan/of-candidate.ts'
import type { Window } from '../rules/windows.ts'
import { badWorkDay, belowReads, type Named, notBelow, notEntered, rulesRef, twice } from './committee-work.ts'
import type { Dated } from './dates.ts'
import { type Season, season } from './state.ts'

type Body = BodyOf<typeof SendReminder>

/** Of each step that those below take: who is named, and the day on which one of them did it. */
const ofOrganisations: readonly SeasonStep[] = ['plan', 'registration']
const doneOn: { readonly [step in SeasonStep]?: (state: Candidacy) => LocalDate | undefined } = {
  commitment: ({ commitment }) => commitment?.on,
  'member-ratings': ({ ratings }) => ratings?.on,
  'self-assessment': ({ selfAssessment }) => selfAssessment?.on,
  'branch-round': (state) => outcomeAt(state, 'branch')?.on,
  'results-report': ({ results }) => results?.on,
}

/** Somebody named in the body, with the days of the step for them and the day on which they did it. */
type Given = Dated & { readonly body: Body }
type Addressee = { readonly organisationId: string; readonly window: Window; readonly done: LocalDate | undefined }

export const sendReminder = decision({
  contract: SendReminder,
  stream: season,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (given, state, context) => [
    rulesRef(state),
    ...belowReads(given.body.organisationIds ?? [], state, given, context),
    ...concerned(given.body, state).map((id) => ref(candidacy, id)),
    ...plansOf(given.body, state),
  ],
  decide(given, state, context) {
    const { body, occurredOn } = given
    const refused = badWorkDay(state, given, context) ?? badStep(body, state) ?? namedTwice(body)
    if (refused !== null) return refused
    const reminded = []
    for (const [n, id] of named(body).entries()) {
      const pointer = `/${body.organisationIds === undefined ? 'candidacyIds' : 'organisationIds'}/${n}`
      const found = addressee({ id, pointer }, given, state, context)
      if (isRefused(found)) return found
      const bad = badMoment(found, occurredOn, pointer)
      if (bad !== null) return bad
      reminded.push({ organisationId: found.organisationId, due: found.window.to })
    }
    return [ReminderSent({ ...body, reminded })]
  },
  commandOf: (events) => pick(only(events, 'ReminderSent').data, 'organisationIds', 'candidacyIds', 'step', 'text'),
})

function named({ organisationIds, candidacyIds }: Body): readonly string[] {
  return organisationIds ?? candidacyIds ?? []
}

/** Whoever is reminded of a plan may have adopted it before anybody registered. */
function plansOf({ step, organisationIds = [] }: Body, { opened }: Season): StreamRef[] {
  return step === 'plan' ? organisationIds.flatMap((id) => planRefs(opened!, id)) : []
}

/** The candidacies that say whether the step is done: those named, or those of the organisations named. */
function concerned({ organisationIds, candidacyIds }: Body, { candidacies }: Season): string[] {
  return candidacies
    .filter((one) => organisationIds?.includes(one.organisationId) || candidacyIds?.includes(one.candidacyId))
    .map(({ candidacyId }) => candidacyId)
}

function badStep({ step, organisationIds, candidacyIds }: Body, { opened }: Season): Refused | null {
  if ((organisationIds === undefined) === (candidacyIds === undefined)) {
    return refuse('INVALID_REQUEST', 'Nhắc các tổ chức đảng, hoặc nhắc các lượt đăng ký.', {
      pointer: '',
      detail: 'đúng một trong: organisationIds, candidacyIds',
    })
  }
  const allowed = organisationIds === undefined ? Object.keys(doneOn) : ofOrganisations
  if (!allowed.includes(step)) {
    return refuse('INVALID_REQUEST', 'Bước này không phải việc của những nơi được nhắc.', {
      pointer: '/step',
      detail: `một trong: ${allowed.join(', ')}`,
    })
  }
  if (opened!.windows[step] !== undefined) return null
  return refuse('NOTHING_TO_REMIND', 'Khung tiêu chí không đặt thời hạn cho bước này.', {
    pointer: '/step',
    detail: 'bước mà khung tiêu chí đặt thời hạn',
  })
}

function namedTwice(body: Body): Refused | null {
  const where = (field: string) => (n: number) => ({ pointer: `/${field}/${n}`, detail: 'mỗi nơi một lần' })
  return (
    twice('DUPLICATE_ORGANISATION', body.organisationIds ?? [], where('organisationIds')) ??
    twice('DUPLICATE_CANDIDACY', body.candidacyIds ?? [], where('candidacyIds'))
  )
}

function addressee(asked: Named, given: Given, state: Season, context: Context): Addressee | Refused {
  const { id } = asked
  const { body } = given
  const window = state.opened!.windows[body.step]!
  if (body.organisationIds !== undefined) {
    const standing = state.candidacies
      .filter(({ organisationId }) => organisationId === id)
      .map(({ candidacyId }) => context.get(candidacy, candidacyId)!)
      .find((one) => over(one) === null)
    const planned = body.step === 'plan' ? planOf(state.opened!, id, context)?.on : undefined
    const done = planned ?? standing?.registration?.on
    return notBelow(asked, given, state, context) ?? { organisationId: id, window, done }
  }
  const stranger = notEntered('NOT_IN_SEASON', asked, state)
  if (stranger !== null) return stranger
  const { organisationId } = state.candidacies.find(({ candidacyId }) => candidacyId === id)!
  const one = context.get(candidacy, id)!
  const { returned } = one
  const again = returned !== null && stepsAfterReturn.includes(body.step)
  return (
    over(one) ?? {
      organisationId,
      window: again ? { from: returned.on, to: returned.until } : window,
      done: doneOn[body.step]!(one),
    }
  )
}

function badMoment({ window, done }: Addressee, on: LocalDate, pointer: string): Refused | null {
  if (done !== undefined) {
    return refuse('NOTHING_TO_REMIND', `Bước này đã thực hiện ngày ${shortDate(done)}.`, {
      pointer,
      detail: 'nơi chưa thực hiện bước này',
    })
  }
  if (on >= window.from) return null
  return refuse('WINDOW_NOT_OPEN', `Bước này bắt đầu ngày ${shortDate(window.from)}, chưa đến lúc nhắc.`, {
    pointer: '/occurredOn',
    detail: `từ ngày ${shortDate(window.from)} trở đi`,
  })
}
