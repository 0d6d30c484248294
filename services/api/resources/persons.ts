import { PersonRegistered } from '../../../contracts/person/register-person.ts'
import { person } from '../../decisions/person/state.ts'
import { resource, shown } from './resource.ts'

export const persons = resource({
  path: '/v1/persons',
  tag: 'Đảng viên',
  summary: 'Một người: họ tên, nơi sinh hoạt',
  stream: person,
  owners: ({ memberships }) => memberships.map(({ organisationId }) => organisationId),
  view: ({ fullName, externalRefs, memberships, erased }, reader) => ({
    ...(fullName === null ? {} : (shown(PersonRegistered, { fullName, externalRefs }, reader) as object)),
    memberships,
    erased,
  }),
})
