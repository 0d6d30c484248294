import { command, event } from '../define.ts'
import { closed, Label } from '../values.ts'

const body = closed({
  /** The legal ground, in a few words that name nobody. */
  reason: Label(300),
})

/** Destroys the key under which everything personal of this person is sealed; the events stay, unreadable. */
export const ErasePerson = command({
  name: 'ErasePerson',
  stream: 'person',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/persons/{id}/erasure',
    tag: 'Đảng viên',
    summary: 'Xóa dữ liệu cá nhân theo yêu cầu (ErasePerson)',
    roles: ['administrator'],
    within: 'anywhere',
  },
})
export const PersonErased = event('PersonErased', 1, body)
