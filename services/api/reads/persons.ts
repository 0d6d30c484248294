import { type PersonItem, PersonList, PersonQuery } from '../../../contracts/http/persons.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { page } from './page.ts'
import { readRoute } from './read.ts'
import { all, everything, under, type Where } from './where.ts'

type Row = {
  readonly id: string
  readonly erased: 0 | 1
  readonly revision: number
  readonly position: string
  /** JSON */
  readonly memberships: string
}

const from = `(
  SELECT *, (SELECT json_group_array(
      json_object('organisationId', organisation, 'standing', standing, 'from', starts_on) ORDER BY m.revision)
    FROM memberships m WHERE person = p.id) memberships
  FROM persons p)`

export const personList = readRoute({
  method: 'GET',
  path: '/v1/persons',
  tag: 'Đảng viên',
  summary: 'Mã của những người đã ghi nhận và nơi sinh hoạt; họ tên đọc theo từng mã',
  query: PersonQuery,
  response: PersonList,
  roles: ['clerk', 'secretary', 'committee', 'authority', 'auditor', 'administrator'],
  read(models, _, query, { organisation, today }) {
    const where = all(memberUnder(organisation ?? undefined, today), memberUnder(query.organisation, today))
    const found = page<Row>(models, { from, where, order: ['created'] }, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

function memberUnder(organisation: string | undefined, today: LocalDate): Where {
  if (organisation === undefined) return everything
  const { sql, values } = under('organisation', organisation, today)
  return { sql: `id IN (SELECT person FROM memberships WHERE ${sql})`, values }
}

function itemOf({ id, erased, revision, position, memberships }: Row): PersonItem {
  const joined = JSON.parse(memberships) as PersonItem['memberships']
  return { id, erased: erased === 1, memberships: joined, revision, position }
}
