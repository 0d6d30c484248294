import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, Id, Positive } from '../values.ts'

const body = closed({
  /** Who received it: an organisation that the candidacies of the paper concern. */
  organisationId: Id,
  /** Số đến: of the recipient's register of incoming papers, where it keeps one. */
  arrivalNumber: Type.Optional(Positive),
})

/** An issued paper reached a recipient, on the command's business date. */
export const ReceiveDocument = command({
  name: 'ReceiveDocument',
  stream: 'document',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/documents/{id}/receipts',
    tag: 'Văn bản',
    summary: 'Ghi nhận văn bản đến (ReceiveDocument)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const DocumentReceived = event('DocumentReceived', 1, body)
