import { CertificateRecovered, RecordRecovery } from '../../../contracts/candidacy/record-recovery.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { organisation } from '../organisation/state.ts'
import { allHeirs } from '../organisation/superiors.ts'
import { beforePreviousStep } from '../season/dates.ts'
import { recognitionOf } from './chain.ts'
import { type Candidacy, candidacy } from './state.ts'

export const recordRecovery = decision({
  contract: RecordRecovery,
  stream: candidacy,
  version: 1,
  // Before a revocation there is nothing to recover, whoever asks.
  actsFor: (_, { revocation, committeeId }) => revocation?.organisationId ?? (committeeId || undefined),
  reads: (_, state, context) => holders(state, context).map((id) => ref(organisation, id)),
  decide(given, state, context) {
    const { body } = given
    const { revocation, recovery } = state
    if (revocation === null)
      return refuse('NOT_REVOKED', 'Kết quả công nhận chưa bị hủy bỏ nên không thu hồi Giấy khen.')
    if (recognitionOf(state)?.certificate !== true) {
      return refuse('NO_CERTIFICATE', 'Lượt đăng ký này được công nhận mà không kèm Giấy khen.')
    }
    if (recovery !== null) return refuse('ALREADY_RECOVERED', `Đã thu hồi Giấy khen ngày ${shortDate(recovery.on)}.`)
    const known = holders(state, context)
    if (!known.includes(body.organisationId)) {
      return refuse('NOT_A_RECIPIENT', 'Tổ chức đảng này không giữ Giấy khen của lượt đăng ký.', {
        pointer: '/organisationId',
        detail: `một trong: ${known.join(', ')}`,
      })
    }
    return beforePreviousStep(revocation.on, given) ?? [CertificateRecovered(body)]
  },
  commandOf: (events) => only(events, 'CertificateRecovered').data,
})

/** Whoever it was given to, and all who took its place. */
function holders({ registration }: Candidacy, context: Context): readonly string[] {
  return registration === null ? [] : allHeirs([registration.organisationId], context)
}
