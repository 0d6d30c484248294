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
}

/** The tree is no secret: a branch has to find the committee above it. */
export const organisationList = readRoute({
  method: 'GET',
  path: '/v1/organisations',
  tag: 'Tổ chức đảng',
  summary: 'Các tổ chức đảng; tìm theo tên không cần dấu',
  query: OrganisationQuery,
  response: OrganisationList,
  roles: roleCodes,
  read(models, _, query) {
    const { name } = query
    const where = all(
      under('id', query.under),
      equals('kind', query.kind),
      name === undefined ? everything : { sql: 'instr(folded, ?) > 0', values: [fold(name)] },
    )
    const found = page<Row>(models, { from: 'organisations', where, order: ['created'] }, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

function itemOf(row: Row): OrganisationItem {
  const { id, kind, name, symbol, revision, position } = row
  return {
    id,
    ...present({ parentId: row.parent }),
    ...{ kind, name, committeeName: row.committee_name, symbol },
    organs: JSON.parse(row.organs) as OrganisationItem['organs'],
    effectiveFrom: row.effective_from,
    ...{ revision, position },
  }
}
