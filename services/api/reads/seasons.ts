import { type SeasonItem, SeasonList, SeasonQuery } from '../../../contracts/http/seasons.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { page } from './page.ts'
import { readRoute } from './read.ts'
import { all, equals, under } from './where.ts'

type Row = Pick<SeasonItem, 'id' | 'year' | 'model' | 'registered' | 'revision' | 'position'> & {
  readonly organisation: string
  readonly framework: string
  readonly framework_sha256: string
  readonly opened_on: string
  /** JSON */
  readonly windows: string
  readonly approvers: string
  readonly counts: string
  readonly closed_on: string | null
}

type Ends = Omit<NonNullable<SeasonItem['closed']>, 'on'>

/** Seasons are no secret: a branch has to find the one to register in. */
export const seasonList = readRoute({
  method: 'GET',
  path: '/v1/seasons',
  tag: 'Đợt xét',
  summary: 'Các đợt xét',
  query: SeasonQuery,
  response: SeasonList,
  roles: roleCodes,
  read(models, _, query, viewer) {
    const where = all(under('organisation', query.organisation, viewer.today), equals('year', query.year))
    const found = page<Row>(models, { from: 'seasons', where, order: ['created'] }, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

function itemOf(row: Row): SeasonItem {
  return {
    id: row.id,
    year: row.year,
    model: row.model,
    organisationId: row.organisation,
    framework: { id: row.framework, sha256: row.framework_sha256 },
    windows: JSON.parse(row.windows) as SeasonItem['windows'],
    approvers: JSON.parse(row.approvers) as SeasonItem['approvers'],
    openedOn: row.opened_on,
    registered: row.registered,
    ...(row.closed_on === null ? {} : { closed: { on: row.closed_on, ...(JSON.parse(row.counts) as Ends) } }),
    revision: row.revision,
    position: row.position,
  }
}
