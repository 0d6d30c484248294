import { type DeadlineItem, DeadlineList, DeadlineQuery } from '../../../contracts/http/deadlines.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { page } from './page.ts'
import { present } from './present.ts'
import { readRoute } from './read.ts'
import { all, equals, under, visible } from './where.ts'

type Row = Pick<DeadlineItem, 'year' | 'model' | 'step' | 'state'> & {
  readonly season: string
  readonly organisation: string
  readonly candidate: string
  readonly candidacy: string | null
  readonly opens: string
  readonly due: string
  readonly done_on: string | null
  readonly accepted_by: string | null
}

/** What was done after the day asked for counts as not done on it. */
const judged = `(
  SELECT season, candidate, place, organisation, year, model, candidacy, step, opens, due,
    iif(done, done_on, NULL) done_on, iif(done, accepted_by, NULL) accepted_by,
    CASE WHEN done AND done_on > due THEN 'done-late' WHEN done THEN 'done'
      WHEN day < opens THEN 'ahead' WHEN day <= due THEN 'due' ELSE 'overdue' END state
  FROM (SELECT *, day, done_on IS NOT NULL AND done_on <= day AS done FROM deadlines, (SELECT ? AS day)))`

export const deadlineList = readRoute({
  method: 'GET',
  path: '/v1/deadlines',
  tag: 'Tra cứu',
  summary: 'Thời hạn của từng bước: chưa đến, đang trong hạn, quá hạn, đã làm, làm muộn',
  query: DeadlineQuery,
  response: DeadlineList,
  roles: roleCodes,
  read(models, _, query, viewer) {
    const day = query.asOf ?? viewer.today
    const where = all(
      visible('candidate', viewer),
      under('organisation', query.organisation, day),
      equals('year', query.year),
      equals('state', query.state),
    )
    const order = ['season', 'candidate', 'place', 'organisation']
    const found = page<Row>(models, { from: judged, fromValues: [day], where, order }, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

function itemOf(row: Row): DeadlineItem {
  const { season, organisation, candidate, candidacy, year, model, step, opens, due, state } = row
  return {
    ...{ seasonId: season, year, model, organisationId: organisation, candidateId: candidate },
    ...present({ candidacyId: candidacy }),
    ...{ step, window: { from: opens, to: due }, state },
    ...present({ doneOn: row.done_on, acceptedBy: row.accepted_by }),
  }
}
