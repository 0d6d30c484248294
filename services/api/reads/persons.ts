import { type PersonItem, PersonList, PersonQuery } from '../../../contracts/http/persons.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { page } from './page.ts'
import { present } from './present.ts'
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

type JoinedRow = Omit<PersonItem['memberships'][number], 'until'> & { readonly until: string | null }

const from = `(
  SELECT *, (SELECT json_group_array(
      json_object('organisationId', organisation, 'standing', standing, 'from', starts_on, 'until', ends_on) ORDER BY m.revision)
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
    const stays: Where = { sql: 'ends_on IS NULL OR ends_on >= ?', values: [today] }
    const where = all(
      memberUnder(organisation ?? undefined, today, everything),
      memberUnder(query.organisation, today, stays),
    )
    const found = page<Row>(models, { from, where, order: ['created'] }, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

function memberUnder(organisation: string | undefined, today: LocalDate, held: Where): Where {
  if (organisation === undefined) return everything
  const { sql, values } = all(under('organisation', organisation, today), held)
  return { sql: `id IN (SELECT person FROM memberships WHERE ${sql})`, values }
}

function itemOf({ id, erased, revision, position, memberships }: Row): PersonItem {
  const joined = JSON.parse(memberships) as readonly JoinedRow[]
  return {
    ...{ id, erased: erased === 1 },
    memberships: joined.map(({ until, ...one }) => ({ ...one, ...present({ until }) })),
    ...{ revision, position },
  }
}
