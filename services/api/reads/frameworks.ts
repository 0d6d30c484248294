import { type FrameworkItem, FrameworkList, FrameworkQuery } from '../../../contracts/http/frameworks.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { page } from './page.ts'
import { present } from './present.ts'
import { readRoute } from './read.ts'
import { all, equals, everything } from './where.ts'

type Row = Pick<FrameworkItem, 'id' | 'code' | 'name' | 'model' | 'status' | 'sha256' | 'revision'> & {
  readonly from_year: number
  readonly to_year: number | null
  readonly published_on: string
  readonly supersedes: string | null
  readonly retired_on: string | null
  readonly superseded_by: string | null
}

export const frameworkList = readRoute({
  method: 'GET',
  path: '/v1/frameworks',
  tag: 'Khung tiêu chí',
  summary: 'Các khung tiêu chí đã ban hành',
  query: FrameworkQuery,
  response: FrameworkList,
  roles: roleCodes,
  read(models, _, query) {
    const { year } = query
    const where = all(
      equals('model', query.model),
      year === undefined ? everything : { sql: '? BETWEEN from_year AND coalesce(to_year, 9999)', values: [year] },
    )
    const found = page<Row>(models, { from: 'frameworks', where, order: ['created'] }, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

function itemOf({ from_year, to_year, published_on, retired_on, superseded_by, ...row }: Row): FrameworkItem {
  const { id, code, name, model, status, sha256, revision, supersedes } = row
  const place = present({ supersedes, retiredOn: retired_on, supersededBy: superseded_by })
  const years = { from: from_year, ...present({ to: to_year }) }
  return { id, code, name, model, status, years, sha256, publishedOn: published_on, ...place, revision }
}
