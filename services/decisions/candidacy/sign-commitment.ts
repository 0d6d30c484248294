import { CommitmentSigned, SignCommitment } from '../../../contracts/candidacy/sign-commitment.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { Context } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { factsOn, officesOf } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn, heirRefs } from '../organisation/superiors.ts'
import { acceptedLate, badDate, beforePreviousStep, lateOf } from '../season/dates.ts'
import { over } from './phases.ts'
import { branchDay, stepReads } from './season-of.ts'
import { type Candidacy, candidacy } from './state.ts'

export const signCommitment = decision({
  contract: SignCommitment,
  stream: candidacy,
  version: 2,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: (given, state, context) => [
    ...stepReads(given, state, context),
    ...heirRefs(state.registration!.organisationId, given.occurredOn, context),
    ...heirRefs(state.committeeId, given.occurredOn, context),
  ],
  decide(given, state, context) {
    const { late, ...body } = given.body
    const gone = over(state)
    if (gone !== null) return gone
    if (state.phase !== 'registered') return refuse('ALREADY_COMMITTED', 'Đã ký cam kết của năm này.')
    const day = branchDay('commitment', given, state, context)
    const refused =
      badDate(day) ??
      beforePreviousStep(state.last, given) ??
      notInOffice(state, context, 'organisationId', body.branchRepresentativeId, given.occurredOn) ??
      notInOffice(state, context, 'committeeId', body.committeeRepresentativeId, given.occurredOn)
    return refused ?? [...acceptedLate(day), CommitmentSigned(body)]
  },
  commandOf: (events) => ({ ...only(events, 'CommitmentSigned').data, ...lateOf(events) }),
})

/** Each side is represented by somebody who holds an office in it on the day. */
function notInOffice(
  state: Candidacy,
  context: Context,
  side: 'organisationId' | 'committeeId',
  personId: string,
  on: string,
): Refused | null {
  const body = context.get(
    organisation,
    heirOn(side === 'committeeId' ? state.committeeId : state.registration!.organisationId, on, context),
  )!
  if (officesOf(body, personId, on).length > 0) return null
  const field = side === 'organisationId' ? 'branchRepresentativeId' : 'committeeRepresentativeId'
  const { committeeName } = factsOn(body, on)
  return refuse('NOT_A_MEMBER', `Người đại diện ký không giữ chức vụ trong ${committeeName} vào ngày ký.`, {
    pointer: `/${field}`,
    detail: `người đang giữ chức vụ trong ${committeeName}`,
  })
}
