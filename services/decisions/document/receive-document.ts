import { DocumentReceived, ReceiveDocument } from '../../../contracts/document/receive-document.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { candidacy, seasonsOf } from '../candidacy/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { heirOn, heirRefs } from '../organisation/superiors.ts'
import { approverRefs } from '../season/approvers.ts'
import { beforePreviousStep } from '../season/dates.ts'
import { approversOn, type OpenedSeason, season } from '../season/state.ts'
import { type Document, document } from './state.ts'

export const receiveDocument = decision({
  contract: ReceiveDocument,
  stream: document,
  version: 2,
  actsFor: ({ body }) => body.organisationId,
  reads: ({ occurredOn }, state, context) => concernedRefs(state, occurredOn, context),
  decide(given, state, context) {
    const { body } = given
    const { issued, received } = state
    if (issued === null) return refuse('NOT_ISSUED', 'Văn bản chưa ban hành nên chưa có văn bản đến.')
    const known = concerned(state, given.occurredOn, context)
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

function concernedRefs({ draft }: Document, on: LocalDate, context: Context): StreamRef[] {
  const addressed = (draft?.addressees ?? []).flatMap((id) => heirRefs(id, on, context))
  const ofCandidacies = (draft?.candidacies ?? []).flatMap((id) => {
    const state = context.get(candidacy, id)
    if (state?.registration == null) return [ref(candidacy, id)]
    return [
      ...[ref(candidacy, id), ...heirRefs(state.registration.organisationId, on, context)],
      ...seasonsOf(state).flatMap((one) => [ref(season, one), ...approverRefs(context.get(season, one), on, context)]),
    ]
  })
  return [...addressed, ...ofCandidacies]
}

/** Its addressees, the candidates and everybody in their chain of approval, or who took their place, but whoever issued the paper. */
function concerned({ draft }: Document, on: LocalDate, context: Context): string[] {
  const all = draft!.candidacies.flatMap((id) => {
    const state = context.get(candidacy, id)!
    const approvers = seasonsOf(state).flatMap((one) => approversOn(context.get(season, one) as OpenedSeason, on))
    return [state.registration!.organisationId, ...approvers.flatMap((approver) => approver.organisationId ?? [])]
  })
  const others = [...(draft!.addressees ?? []), ...all].filter((id) => id !== draft!.organisationId)
  return [...new Set(others.map((id) => heirOn(id, on, context)))]
}
