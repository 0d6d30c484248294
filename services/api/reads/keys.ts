import { type KeyItem, KeyList, KeyQuery } from '../../../contracts/http/keys.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { page } from './page.ts'
import { present } from './present.ts'
import { readRoute } from './read.ts'
import { all, under, visible } from './where.ts'

type Row = Pick<KeyItem, 'id' | 'holder' | 'role' | 'revision'> & {
  readonly person: string | null
  readonly organisation: string | null
  readonly issued_on: string
  readonly expires_on: string | null
  readonly revoked_on: string | null
}

export const keyList = readRoute({
  method: 'GET',
  path: '/v1/keys',
  tag: 'Khóa truy cập',
  summary: 'Các khóa truy cập, không kèm bí mật',
  query: KeyQuery,
  response: KeyList,
  roles: ['administrator', 'auditor'],
  read(models, _, query, viewer) {
    const where = all(visible('organisation', viewer), under('organisation', query.organisation, viewer.today))
    const found = page<Row>(models, { from: 'keys', where, order: ['created'] }, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

function itemOf({ id, holder, role, person, organisation, issued_on, expires_on, revoked_on, revision }: Row): KeyItem {
  return {
    ...{ id, holder, role },
    ...present({ personId: person, organisationId: organisation, expiresOn: expires_on, revokedOn: revoked_on }),
    ...{ issuedOn: issued_on, revision },
  }
}
