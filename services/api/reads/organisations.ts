import { type OrganisationItem, OrganisationList, OrganisationQuery } from '../../../contracts/http/organisations.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import { fold } from '../../../projections/organisations.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { page } from './page.ts'
import { present } from './present.ts'
import { readRoute } from './read.ts'
import { all, equals, everything, under } from './where.ts'

type Row = Pick<OrganisationItem, 'id' | 'kind' | 'name' | 'symbol' | 'revision' | 'position'> & {
  readonly parent: string | null
  readonly committee_name: string
  readonly effective_from: string
  /** JSON */
  readonly organs: string
  readonly ended_on: string | null
  readonly how: NonNullable<OrganisationItem['ended']>['by'] | null
  /** JSON */
  readonly successors: string
}

/** Each organisation with what is in force on a date: five times the date. */
const from = `(
  SELECT o.*, n.name, n.committee_name, n.folded, n.symbol, n.organs, k.kind, p.parent, e.starts_on ended_on, e.how,
    (SELECT json_group_array(successor ORDER BY successor) FROM organisation_successors s
      WHERE s.organisation = o.id AND s.ended = 1 AND s.starts_on <= ?) successors
  FROM organisations o
  JOIN organisation_names n ON n.organisation = o.id AND n.starts_on = ${latest('organisation_names')}
  JOIN organisation_kinds k ON k.organisation = o.id AND k.starts_on = ${latest('organisation_kinds')}
  JOIN organisation_parents p ON p.organisation = o.id AND p.starts_on = ${latest('organisation_parents')}
  LEFT JOIN organisation_ends e ON e.organisation = o.id AND e.starts_on <= ?)`

function latest(table: string): string {
  return `(SELECT max(starts_on) FROM ${table} WHERE organisation = o.id AND starts_on <= ?)`
}

/** The tree is no secret: a branch has to find the committee above it. */
export const organisationList = readRoute({
  method: 'GET',
  path: '/v1/organisations',
  tag: 'Tổ chức đảng',
  summary: 'Các tổ chức đảng hôm nay hoặc vào ngày ?asOf=; tìm theo tên không cần dấu',
  query: OrganisationQuery,
  response: OrganisationList,
  roles: roleCodes,
  read(models, _, query, { today }) {
    const { name, asOf } = query
    const date = asOf ?? today
    const where = all(
      under('id', query.under, date),
      equals('kind', query.kind),
      asOf === undefined ? everything : { sql: 'effective_from <= ?', values: [asOf] },
      name === undefined ? everything : { sql: 'instr(folded, ?) > 0', values: [fold(name)] },
    )
    const ask = { from, fromValues: [date, date, date, date, date], where, order: ['created'] }
    const found = page<Row>(models, ask, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

function itemOf(row: Row): OrganisationItem {
  const { id, kind, name, symbol, revision, position } = row
  const ended =
    row.ended_on === null || row.how === null
      ? null
      : { on: row.ended_on, by: row.how, successors: JSON.parse(row.successors) as string[] }
  return {
    id,
    ...present({ parentId: row.parent }),
    ...{ kind, name, committeeName: row.committee_name, symbol },
    organs: JSON.parse(row.organs) as OrganisationItem['organs'],
    effectiveFrom: row.effective_from,
    ...present({ ended }),
    ...{ revision, position },
  }
}
