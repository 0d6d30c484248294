import { DocumentReceived, ReceiveDocument } from '../../../contracts/document/receive-document.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { decision, only } from '../kernel/decision.ts'
import { beforePreviousStep } from '../season/dates.ts'
import { recipientRefs, recipients } from './recipients.ts'
import { document } from './state.ts'

export const receiveDocument = decision({
  contract: ReceiveDocument,
  stream: document,
  version: 2,
  actsFor: ({ body }) => body.organisationId,
  reads: ({ occurredOn }, state, context) => recipientRefs(state, occurredOn, context),
  decide(given, state, context) {
    const { body } = given
    const { issued, received } = state
    if (issued === null) return refuse('NOT_ISSUED', 'Văn bản chưa ban hành nên chưa có văn bản đến.')
    const known = recipients(state, given.occurredOn, context)
    if (!known.includes(body.organisationId)) {
      return refuse(
        'NOT_A_RECIPIENT',
        'Văn bản không gửi tổ chức đảng này, cũng không nêu lượt đăng ký liên quan đến tổ chức đảng này.',
        {
          pointer: '/organisationId',
          detail: `một trong: ${known.join(', ')}`,
        },
      )
    }
    const before = received.find(({ organisationId }) => organisationId === body.organisationId)
    if (before !== undefined) {
      return refuse('ALREADY_RECEIVED', `Đã ghi nhận văn bản đến ngày ${shortDate(before.on)}.`)
    }
    return beforePreviousStep(issued.signedOn, given) ?? [DocumentReceived(body)]
  },
  commandOf: (events) => only(events, 'DocumentReceived').data,
})
