import { DocumentReceived, ReceiveDocument } from '../../../contracts/document/receive-document.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { concernedBy, concernedRefs } from '../candidacy/concerned.ts'
import type { Context, StreamRef } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { heirOn, heirRefs } from '../organisation/superiors.ts'
import { beforePreviousStep } from '../season/dates.ts'
import { type Document, document } from './state.ts'

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

function recipientRefs({ draft }: Document, on: LocalDate, context: Context): StreamRef[] {
  const addressed = (draft?.addressees ?? []).flatMap((id) => heirRefs(id, on, context))
  return [...addressed, ...(draft?.candidacies ?? []).flatMap((id) => concernedRefs(id, on, context))]
}

/** Its addressees, and everybody whom its candidacies concern, or who took their place, but whoever issued the paper. */
function recipients({ draft }: Document, on: LocalDate, context: Context): string[] {
  const { organisationId: issuer, addressees = [], candidacies } = draft!
  const all = [...addressees, ...candidacies.flatMap((id) => concernedBy(id, on, context))]
  return [...new Set(all.filter((id) => id !== issuer).map((id) => heirOn(id, on, context)))]
}
