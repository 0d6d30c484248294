import { OpenTerm, TermOpened } from '../../../contracts/organisation/open-term.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { decision, only } from '../kernel/decision.ts'
import { endedBy } from './changes.ts'
import { isGone } from './effective.ts'
import { organisation } from './state.ts'

const lastDay = '9999-12-31'

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
    const before = endedBy(state.terms, body.from)
    const other = before.find((t) => t.from <= (body.to ?? lastDay) && body.from <= (t.to ?? lastDay))
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
