import { PersonRegistered, RegisterPerson } from '../../../contracts/person/register-person.ts'
import { decision, only } from '../kernel/decision.ts'
import { person } from './state.ts'

export const registerPerson = decision({
  contract: RegisterPerson,
  stream: person,
  version: 1,
  actsFor: () => null,
  decide: ({ body }) => [PersonRegistered(body)],
  commandOf: (events) => only(events, 'PersonRegistered').data,
})
