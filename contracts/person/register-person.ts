import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, Label, Personal } from '../values.ts'

const body = closed({
  fullName: Personal(100),
  /** The caller's own identifiers of a person are personal data too, so their values are sealed. */
  externalRefs: Type.Optional(Type.Array(closed({ scheme: Label(40), value: Personal(120) }), { maxItems: 20 })),
})

/** Registers a person under an id that says nothing of them; the name is sealed under a key of their own. */
export const RegisterPerson = command({
  name: 'RegisterPerson',
  stream: 'person',
  target: 'opens',
  body,
  route: {
    method: 'POST',
    path: '/v1/persons',
    tag: 'Đảng viên',
    summary: 'Ghi nhận một người (RegisterPerson)',
    roles: ['administrator', 'clerk', 'secretary'],
    within: 'anywhere',
  },
})
export const PersonRegistered = event('PersonRegistered', 1, body)
