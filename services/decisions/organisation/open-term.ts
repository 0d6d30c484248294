import { OpenTerm, TermOpened } from '../../../contracts/organisation/open-term.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { dayBefore } from '../../../contracts/time.ts'
import { decision, only } from '../kernel/decision.ts'
import { isGone } from './effective.ts'
import { organisation, type Term } from './state.ts'

const lastDay = '9999-12-31'

/** A term without an end runs until the next one begins. */
function lastDayOf({ from, to }: Term, next: string): string {
  return to ?? (from < next ? dayBefore(next) : lastDay)
}

export const openTerm = decision({
  contract: OpenTerm,
  stream: organisation,
  version: 2,
  actsFor: ({ id }) => id,
  decide({ body }, state) {
    if (body.to !== undefined && body.to < body.from) {
      return refuse('PERIOD_REVERSED', `Nhiệm kỳ kết thúc ngày ${body.to}, trước ngày bắt đầu ${body.from}.`, {
        pointer: '/to',
        detail: `từ ngày ${body.from} trở đi`,
      })
    }
    const ended = isGone(state, body.from, '/from')
    if (ended !== null) return ended
    const other = state.terms.find((t) => t.from <= (body.to ?? lastDay) && body.from <= lastDayOf(t, body.from))
    if (other !== undefined) {
      return refuse('TERM_OVERLAPS', `Nhiệm kỳ chồng lên ${other.name} (từ ngày ${other.from}).`, {
        pointer: '/from',
        detail: `ngoài thời gian từ ${other.from} đến ${other.to ?? 'nay'}`,
      })
    }
    return [TermOpened(body)]
  },
  commandOf: (events) => only(events, 'TermOpened').data,
})
