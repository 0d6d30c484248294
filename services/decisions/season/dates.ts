// Every date that a rule of a season judges: how far back it may lie, and in which window.
import type { SeasonStep } from '../../../contracts/framework/calendar.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { businessDate, daysBetween, shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { placeInWindow } from '../rules/windows.ts'
import type { Season } from './state.ts'

type Dated = { readonly occurredOn: LocalDate; readonly recordedAt: string }

/** Refuses a business date further back than the framework's `maxBackdatingDays`. */
export function tooFarBack(rules: Framework, given: Dated): Refused | null {
  const days = daysBetween(given.occurredOn, businessDate(given.recordedAt))
  if (days <= rules.maxBackdatingDays) return null
  return refuse(
    'TOO_FAR_BACK',
    `Ngày ${shortDate(given.occurredOn)} lùi ${days} ngày so với hôm nay; khung tiêu chí cho lùi tối đa ${rules.maxBackdatingDays} ngày.`,
    { pointer: '/occurredOn', detail: `không lùi quá ${rules.maxBackdatingDays} ngày` },
  )
}

/** Refuses a business date outside the step's window of this season; a step without a window is open all year. */
export function outsideWindow(opened: NonNullable<Season['opened']>, step: SeasonStep, given: Dated): Refused | null {
  const window = opened.windows[step]
  if (window === undefined) return null
  const span = `từ ngày ${shortDate(window.from)} đến hết ngày ${shortDate(window.to)}`
  const where = { pointer: '/occurredOn', detail: span }
  const place = placeInWindow(window, given.occurredOn)
  if (place === 'not-open') {
    return refuse('WINDOW_NOT_OPEN', `Chưa đến thời gian thực hiện: ${span}.`, where)
  }
  if (place === 'closed') {
    return refuse('WINDOW_CLOSED', `Đã hết thời gian thực hiện: ${span}.`, where)
  }
  return null
}

/** Both checks, in this order. */
export function badDate(
  rules: Framework,
  opened: NonNullable<Season['opened']>,
  step: SeasonStep,
  given: Dated,
): Refused | null {
  return tooFarBack(rules, given) ?? outsideWindow(opened, step, given)
}

/** Refuses a business date before the step that it follows. */
export function beforePreviousStep(previous: LocalDate, given: Pick<Dated, 'occurredOn'>): Refused | null {
  if (given.occurredOn >= previous) return null
  return refuse(
    'DATE_BEFORE_PREVIOUS_STEP',
    `Ngày ${shortDate(given.occurredOn)} trước bước liền trước (ngày ${shortDate(previous)}).`,
    { pointer: '/occurredOn', detail: `từ ngày ${shortDate(previous)} trở đi` },
  )
}
